"""Persons whose surname stands behind another's given name: "Arkady and Boris Rotenberg"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.comparison.base import Comparison
from xref.text import words

MIN_SHARED = 0.85  # of a name that is a given name and the surname behind another one's

_AND_WORD = r"\s(?:and|und|et|y|e|и|og|och|&)\s"
_AND = re.compile(_AND_WORD)
_WORD = r"[^\W\d_a-z][\w'’-]++"
_ONE_GIVEN = rf"{_WORD}(?: {_WORD})?"
_SURNAME = rf"(?:al-|el-|de |van |von )?{_WORD}"
_SHARED_SURNAME = re.compile(
    rf"(?<![\w-])(?P<given>{_ONE_GIVEN}(?:, {_ONE_GIVEN}){{0,3}}){_AND_WORD}{_WORD}"
    rf"(?: (?P<middle>{_WORD}))?? (?P<surname>{_SURNAME}(?: {_WORD})?)(?! {_WORD})"
)
_EACH_GIVEN = re.compile(_ONE_GIVEN)


def sharing(segment: str) -> Iterator[tuple[str, int, int]]:
    """Each given name and the surname behind all as one name, and where the given name stands."""
    if not _AND.search(segment):
        return
    for found in _SHARED_SURNAME.finditer(segment):
        for given in _EACH_GIVEN.finditer(segment, *found.span("given")):
            yield f"{given[0]} {found['surname']}", *given.span()


def is_shared(given: str, comparison: Comparison) -> bool:
    """Whether a person's name has all the words, what stands first as given names and a surname behind them."""
    first = {word.form for word in words(given)}
    roles = {(pair.subject.form in first, pair.listed.role) for pair in comparison.pairs}
    is_whole = comparison.score >= MIN_SHARED and not comparison.extra_subject
    return is_whole and (False, "surname") in roles and {role for is_first, role in roles if is_first} == {"given"}
