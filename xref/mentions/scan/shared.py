"""Persons whose surname stands behind another's given name: "Arkady and Boris Rotenberg"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.comparison.base import Comparison
from xref.parts.base import make_part
from xref.text import fold, words
from xref.vocabulary import is_generic, is_plain_word

MIN_SHARED = 0.85  # of a name that is a given name and the surname behind another one's

_AND_WORD = r"\s(?:and|und|et|y|e|и|og|och|&)\s"
_AND = re.compile(_AND_WORD)
_WORD = r"[^\W\d_a-z][\w'’-]++"
_ONE_GIVEN = rf"{_WORD}(?: {_WORD})?"
_GIVENS = rf"{_ONE_GIVEN}(?:, {_ONE_GIVEN}){{0,3}}"
_SURNAME = rf"(?:al-|el-|de |van |von )?{_WORD}"
# "Arkady and his brother Boris Rotenberg"
_KIN = (
    r"(?:(?:his|her|their) (?:[a-z]{3,8} )?(?:brothers?|sisters?|wife|husband|sons?|daughters?|father|mother|cousin"
    r"|nephew|niece|uncle|aunt|twin),? )?"
)
_SHARED_SURNAME = re.compile(
    rf"(?<![\w-])(?P<given>{_GIVENS}){_AND_WORD}{_KIN}{_WORD} (?P<first>{_SURNAME})(?P<more>(?: {_WORD}){{0,3}})"
)
_SIBLINGS = re.compile(
    rf"\b[Tt]he (?P<first>{_SURNAME}) (?:brothers|sisters|siblings|twins|cousins|couple)[,:]?(?: [–—(-])? ?"
    rf"(?P<given>{_GIVENS}(?:,? and {_ONE_GIVEN})?)"
)
_EACH_GIVEN = re.compile(_ONE_GIVEN)


def sharing(text: str) -> Iterator[tuple[str, int, int]]:
    """Each given name and the surname that it shares with others as one name, and where the given name stands."""
    pairs = _SHARED_SURNAME.finditer(text) if _AND.search(text) else ()
    shared = [(found, surname) for found in pairs for surname in _surnames(found["first"], found["more"].split())]
    shared += [(found, found["first"]) for found in _SIBLINGS.finditer(text)]
    for found, surname in shared:
        for given in _EACH_GIVEN.finditer(text, *found.span("given")):
            yield f"{given[0]} {surname}", *given.span()


def _surnames(first: str, more: list[str]) -> Iterator[str]:
    """The surnames that two may share of whom the second has these names behind his first: "Omar Zorani Veltra".

    Everyday words behind them are none: "Gilberto and Miguel Rodriguez Orejuela Tuesday denied it".
    """
    while more and (is_plain_word(fold(more[-1])) or is_generic(fold(more[-1]))):
        more = more[:-1]
    yield " ".join((first, *more[:1]))
    if more:
        yield " ".join(more[:2])


def is_shared(given: str, comparison: Comparison) -> bool:
    """Whether a person's name has all the words, what stands first as given names and a surname behind them."""
    first = {make_part(word.form, "given").form for word in words(given)}  # "omar" is compared as "umar"
    roles = {(pair.subject.form in first, pair.listed.role) for pair in comparison.pairs}
    is_whole = comparison.score >= MIN_SHARED and not comparison.extra_subject
    return is_whole and (False, "surname") in roles and {role for is_first, role in roles if is_first} == {"given"}
