"""Persons whose surname is another's: "Arkady and Boris Rotenberg", "Nicola Panaro and his brother Sebastiano"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.comparison.base import Comparison
from xref.late import late_pattern
from xref.mentions.base import cues, kept_by_block
from xref.parts.base import make_part
from xref.text import fold, words
from xref.vocabulary import is_generic, is_given_name, is_plain_word, weight_of

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
# Relatives who may be told by the given name alone, as the plain words that are looked for first.
_RELATIVES = tuple(sorted(cues("relatives")))
_POSSESSIVE = (
    r"(?:(?<!\w)(?:[Hh]is|[Hh]er|[Tt]heir|[Ss]us?|[Ss]eu|[Ss]ua|[Ss]on|[Ss]a|[Ll]eur|[Ss]uo|[Ii]l suo|[Ss]ein|[Ii]hr"
    r"|[Dd]essen|[Dd]eren)|(?<=\w)['’](?:s|n?[iıuü]n)?)"
)
_BY_GIVEN_NAME = late_pattern(
    rf"{_POSSESSIVE} (?:[a-zà-öø-ÿ-]{{3,10}} )?(?:half-|step)?(?:{'|'.join(_RELATIVES)}),? "
    rf"(?P<given>{_ONE_GIVEN})(?![\w-]| [^\W\d_a-z])"
)
_FULL_NAME = late_pattern(rf"{_WORD}(?: {_WORD}){{0,2}}? (?P<first>{_SURNAME})(?P<more> {_WORD})?(?! {_WORD})")
_OF_SURNAME = late_pattern(rf"(?P<first>{_SURNAME})['’](?:s|n?[iıuü]n)? ")
REACH = 400  # characters before a relative in which somebody's surname is looked for
MIN_SHARED_SURNAME = 0.55  # weight of a surname that a relative is taken to have: of a common one he is nobody


def sharing(text: str) -> Iterator[tuple[str, int, int]]:
    """Each given name and the surname that it shares with others as one name, and where the given name stands."""
    pairs = _SHARED_SURNAME.finditer(text) if _AND.search(text) else ()
    shared = [(found, surname) for found in pairs for surname in _surnames(found["first"], found["more"].split())]
    shared += [(found, found["first"]) for found in _SIBLINGS.finditer(text)]
    for found, surname in shared:
        for given in _EACH_GIVEN.finditer(text, *found.span("given")):
            yield f"{given[0]} {surname}", *given.span()
            before, _, last = given[0].rpartition(" ")
            # "die Söhne Ali und Omar Hill": German nouns have a capital, too.
            if before and is_given_name(fold(last)) and not is_given_name(fold(before)):
                yield f"{last} {surname}", given.end() - len(last), given.end()


def by_given_name(before: str, text: str) -> Iterator[tuple[str, int, int]]:
    """Each relative told by a given name alone, with the surnames of those told before, and where the name stands.

    "Su hermano Francisco Javier" has the surname of somebody of the sentence before.
    """
    if not _tells_relative(text):  # mostly
        return
    for found in _BY_GIVEN_NAME.finditer(text):
        told = f"{before} {text[max(0, found.start('given') - REACH) : found.start('given')]}"[-REACH:]
        names = [*_FULL_NAME.finditer(told), *_OF_SURNAME.finditer(told)]
        if not names:
            continue
        more = names[-1].groupdict().get("more") or ""
        for surname in dict.fromkeys(_surnames(names[-1]["first"], more.split())):
            if weight_of(fold(surname)) >= MIN_SHARED_SURNAME:
                yield f"{found['given']} {surname}", *found.span("given")


@kept_by_block
def _tells_relative(text: str) -> bool:
    return any(map(text.__contains__, _RELATIVES))


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
