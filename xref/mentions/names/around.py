"""From the words before and after a piece to the evidence that they give for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from xref.countries import foreign_adjective
from xref.mentions.base import cues
from xref.mentions.names.base import Phrase, Vote, Word
from xref.mentions.names.base.tables import BODIES, DICTIONARY, GIVEN, SURNAME, words

_LEFT = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]|\n")
_RIGHT = re.compile(r"\n|[ \t]{2,}|[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]")
_SAYS = cues("says")
_BYLINE = cues("byline")
_IN = cues("in")
_TO = cues("to")
_NAMED = cues("named")
_CRAFT = cues("craft")
_COLUMN = cues("column")
_ABOARD = cues("aboard")
_ANIMAL = cues("animal")
_WORK = cues("work")
_PRODUCT = cues("product")
_PLACE_NOUNS = cues("place_nouns")
_SETTLEMENTS = frozenset({"city", "hamlet", "municipality", "suburb", "town", "township", "village"})
_BEFORE_ANY = frozenset({"capital", "head", "state"})  # "the state of the bank"
_BEHIND_NOUN = frozenset("and at by in near of on that to where which with".split())  # noqa: SIM905 - as one reads it aloud
_DETERMINERS = frozenset("a an the un une una ein eine el la le his her its um uma".split())  # noqa: SIM905 - as one reads it aloud
_AUTHORS = frozenset({"by", "par", "por", "von"})
_OPENING = frozenset("\"“«‘'(„")
_CLOSING = frozenset("\"”»’')")
_ASIDE = frozenset({",", "(", "-", "–"})
_WHO = frozenset({"who", "qui", "quien", "который", "которая"})
_IS = frozenset({"is", "was", "are", "were"})
_SPEAKING = _SAYS | _WHO | _IS | {"ii"}
_SHIP_MARKS = frozenset({"ex", "imo", "имо"})
# As ships' papers have them before a name.
_SHIP_PREFIXES = (
    *(f"{shown} " for low in ("m/v", "m.v.", "m/t", "m.t.", "s/s") for shown in (low, low.upper())),
    *("LPG/C ", "LNG/C ", "VSL "),
)
BEFORE, AFTER = 60, 70  # characters that are read
NEXT = 24  # characters: three words mostly, enough to tell in most places


def votes_before(text: str, start: int, phrase: Phrase) -> tuple[Vote, ...]:
    """What the words before say; the two words before mostly suffice, and recur: only else the others are read."""
    begin = start - BEFORE if start > BEFORE else 0
    if phrase.title or text.endswith(("  ", "\t"), begin, start):
        return ()
    single = not phrase.gaps
    near = text.rfind(" ", begin, start - 1) if start else -1
    if near > 0:
        near = text.rfind(" ", begin, near)
    if text.endswith(_SHIP_PREFIXES, begin, start):
        return (("vessel", 3.8, "prefix"),)
    votes = _read_near(text[near + 1 : start], single) if near >= 0 else None
    if votes is None:
        votes = _read_before(text[begin:start], single)
    return votes


@lru_cache(maxsize=1024)
def _read_before(before: str, single: bool) -> tuple[Vote, ...]:
    return tuple(_before(_LEFT.findall(before)[-8:], single))


_FLAGGED = "-flagged"  # "the Iranian-flagged Solan"


@lru_cache(maxsize=8192)
def _read_near(before: str, single: bool) -> tuple[Vote, ...] | None:
    """What the words right before a piece say; None where words farther off may matter."""
    left = _LEFT.findall(before)[-8:]
    bare = _without_nationality(_without_opening(left))
    word = bare[-1].lower() if len(bare) > 1 else ""
    if not word or word in _NAMED or word == "is":
        return None
    return tuple(_before(left, single)) if word in _telling() or word.endswith(_FLAGGED) else ()


@cache
def _telling() -> frozenset[str]:
    """The words that say something of a name right after them."""
    nouns = words("titles") | words("roles") | words("org_nouns") | words("vessel_nouns") | words("aircraft_nouns")
    small = _ANIMAL | _WORK | _PRODUCT | _PLACE_NOUNS | _ABOARD | _IN | _TO | _AUTHORS | _NAMED
    return nouns | small | {",", ":", "the", "a", "an", "of", "is"}


def _without_opening(left: list[str]) -> list[str]:
    size = len(left)
    while size and left[size - 1] in _OPENING:
        size -= 1
    return left[:size]


def _without_nationality(left: list[str]) -> list[str]:
    """The words without an adjective behind its noun, as Romance languages have it: "la petroliera russa «Sig»"."""
    is_behind = len(left) > 1 and left[-1].islower() and left[-2].isalpha() and foreign_adjective(left[-1])
    return left[:-1] if is_behind else left


def _before(cased: list[str], single: bool) -> Iterator[Vote]:
    left = [item.lower() for item in _without_nationality(_without_opening(cased))]
    if not left:
        return
    word = left[-1]
    yield from _before_role(word, left)
    yield from _before_noun(word)
    if word in _NAMED or word == "is":
        yield from _named([item for item in left[-5:] if item.isalpha()])
    yield from _before_preposition(word, left, single=single)
    if single and word == "of" and cased[-2:-1] and cased[-2][:1].isupper():
        yield "place", 1.2, word


def _before_role(word: str, left: list[str]) -> Iterator[Vote]:
    if word in words("titles") and word not in words("org_heads"):
        yield "person", 2.0, word
    elif word in words("roles") and word not in words("org_nouns"):
        yield "person", 1.8, word
    elif word in {",", ":"} and len(left) > 1:
        yield from _before_comma(left)


def _before_noun(word: str) -> Iterator[Vote]:
    if word in words("org_nouns"):
        yield "organization", 1.8, word
    if word in words("vessel_nouns") or word.endswith(_FLAGGED):
        yield "vessel", 3.8, word
    if word in words("aircraft_nouns"):
        yield "aircraft", 3.5 if word in _CRAFT else 1.0, word
    for kind, nouns in (("animal", _ANIMAL), ("work", _WORK), ("product", _PRODUCT), ("place", _PLACE_NOUNS)):
        if word in nouns:
            yield kind, 3.0, word


def _before_comma(left: list[str]) -> Iterator[Vote]:
    word = left[-2]
    if left[-1] == ":" and word in _BYLINE | words("roles"):
        yield "person", 2.5, word
    elif word in words("roles") and not word.endswith("s"):
        yield "person", 1.6, word
    elif word in words("org_nouns"):
        yield "organization", 1.0, word


def _named(near: list[str]) -> Iterator[Vote]:
    """What is named: "a yacht called Gulf Star", "a terrier named Rex"; a noun farther off may be another's."""
    if len(near) > 2 and near[-1] in _NAMED and near[-3] in {"a", "an"}:
        yield from _before_noun(near[-2])
    for noun in near:
        if noun in words("vessel_nouns"):
            yield "vessel", 1.5, noun
        elif noun in words("org_nouns"):
            yield "organization", 1.2, noun
        elif noun in words("roles"):
            yield "person", 1.2, noun


def _before_preposition(word: str, left: list[str], *, single: bool) -> Iterator[Vote]:
    if word in _AUTHORS and (len(left) == 1 or left[-2] in _BYLINE or left[-2] in {"\n", "(", ";"}):
        yield "person", 2.5, word
    if word in _ABOARD or (word == "the" and left[-2:-1] and left[-2] in _ABOARD):
        yield "vessel", 2.0, "aboard"
    if single and word in _IN:
        yield "place", 1.8, word
    elif word in _IN:
        yield "place", 0.8, word
    elif word in _TO:
        yield "place", 1.1 if word in {"from", "between", "via"} else 0.9, word
    elif single and word in {"a", "an"}:
        yield "place", 1.1, word
    elif word == "of":
        yield from _of_place(left, single=single)
    if word == "the":
        yield "person", -1.2, word
        yield "vessel", 0.5, word
        if not single:
            yield "organization", 1.0, word


def _of_place(left: list[str], *, single: bool) -> Iterator[Vote]:
    """ "the town of New Bridgton", "the port of Bridgton", and "of" before any single word."""
    noun = left[-2] if left[-2:-1] else ""
    if noun in _SETTLEMENTS or (single and noun in _PLACE_NOUNS and noun not in _BEFORE_ANY):
        yield "place", 3.0, noun
    elif single:
        yield "place", 0.6, "of"


def _is_no_surname(word: Word) -> bool:
    """An everyday word, or one of the dictionary that nobody is called by: "COOKERY: Pastry chef ..."."""
    return word.is_ordinary or word.flags & (DICTIONARY | GIVEN | SURNAME) == DICTIONARY


def _is_body(word: Word) -> bool:
    """The tables know it as an organization, and mostly as nobody's name: what "OPEC: Ministers met" is about."""
    return word.low in words("orgs") or bool(word.flags & BODIES and not word.flags & (GIVEN | SURNAME))


def votes_after(text: str, end: int, phrase: Phrase) -> tuple[Vote, ...]:
    """What the words after say; as before a phrase, the next words mostly suffice."""
    first, last = phrase.words[0], phrase.words[-1]
    speaks = first.first and last.caps and not (last.is_place or _is_no_surname(last) or _is_body(last))
    size = len(phrase.words)
    votes = _read_next(text[end : end + NEXT], size, speaks)
    if votes is None:
        votes = _read_after(text[end : end + AFTER], size, speaks)
    return votes


@lru_cache(maxsize=1024)
def _read_after(after: str, size: int, speaks: bool) -> tuple[Vote, ...]:
    return tuple(_after(_RIGHT.findall(after.lower())[:9], size, speaks=speaks))


@lru_cache(maxsize=16384)
def _read_next(after: str, size: int, speaks: bool) -> tuple[Vote, ...] | None:
    """What the words right after a piece say; None where words farther off may matter."""
    right = _RIGHT.findall(after.lower())[:-1][:9]  # the last may be a part of a word
    bare = _without_closing(right)
    if len(bare) < 3:
        return None
    if bare[0].isalpha() and bare[0] not in _SPEAKING and _SHIP_MARKS.isdisjoint(bare[:3]):
        return ()
    if bare[0] in _ASIDE:
        told = [item for item in bare[1:] if item.strip()]
        if len(told) < 2 or told[0] in _DETERMINERS:
            return None
    return tuple(_after(right, size, speaks=speaks))


def _without_closing(right: list[str]) -> list[str]:
    begin = 0
    while begin < len(right) and right[begin] in _CLOSING:
        begin += 1
    return right[begin:]


def _after(right: list[str], size: int, *, speaks: bool) -> Iterator[Vote]:
    right = _without_closing(right)
    if not right:
        return
    mark = right[0]
    if mark in _SAYS:
        yield "person", 1.0, mark
    elif mark in _ASIDE and len(right) > 1:
        yield from _apposition([item for item in right[1:] if item.strip()], size)
    elif mark in _WHO:
        yield "person", 1.2, mark
    elif mark in _IS and right[1:2] and right[1] in _DETERMINERS:
        yield from _apposed_noun(right[2:8])
    if mark == ":" and speaks:
        yield "person", 6.0, ":"
    yield from _after_ship(right)


def _after_ship(right: list[str]) -> Iterator[Vote]:
    """Its number in brackets, its type in the next column, "ex", "II"."""
    mark, following = right[0], right[1] if len(right) > 1 else ""
    if mark == "(" and following.isdigit() and len(following) == 7:
        yield "vessel", 3.0, following
    if not mark.strip() and (following in words("vessel_nouns") or following in _COLUMN):
        yield "vessel", 2.5, following
    if "ex" in right[:3] or mark == "ii":
        yield "vessel", 0.5, "ex"
    if "imo" in right[:3] or "имо" in right[:3]:
        yield "vessel", 3.0, "IMO"


def _apposition(right: list[str], size: int) -> Iterator[Vote]:
    head = right[0] if right else ""
    if head.isdigit() and len(head) == 2 and len(right) > 1 and right[1] in {",", ".", ")"}:
        yield "person", 2.5, "age"
    elif head in {"aged", "born", "who", "né", "née", "geboren", "nacido", "whose", "qui", "quien"}:
        yield "person", 2.0 if head != "whose" else 0.5, head
    elif head in _DETERMINERS:
        yield from _apposed_noun(right[1:7])
    elif head in words("roles") and size <= 4:
        yield "person", 1.5, head
    elif head in words("places") and size <= 2:
        yield "place", 1.2, head


def _apposed_noun(right: list[str]) -> Iterator[Vote]:
    for noun, following in pairwise((*right, ".")):
        if noun in {",", ".", "that", "of", "with", "in", "from", "on", "at", "de", "des", "du"}:
            return
        is_person, is_body = noun in words("roles"), noun in words("org_nouns")
        if noun in words("vessel_nouns"):
            yield "vessel", 1.5, noun
        if is_person and not is_body:
            yield "person", 2.0, noun
            return
        if is_body and not is_person:
            yield "organization", 1.2, noun
            return
        if noun in _PLACE_NOUNS and (following in _BEHIND_NOUN or not following.isalpha()):  # no "state company"
            yield "place", 2.0, noun
            return
