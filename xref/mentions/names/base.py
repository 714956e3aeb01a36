"""The parts of a name while it is being found, and the word tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from xref.text import read_table

Vote = tuple[str, float, str]  # kind, weight, the word that speaks for it
Scores = dict[str, tuple[float, str, float]]  # kind -> sum of weights, the heaviest word, its weight

MAX_CACHED = 200  # characters: longer words and phrases are read afresh, so that no cache holds a hostile text


@dataclass(slots=True, eq=False)
class Word:
    """What is known of a capitalized word by itself, and where it stands.

    `low` is in lower case without possessive. Two readings of one word are one object as long as the cache holds
    it, so phrases are told apart by their words' identity; not frozen, which would take three times as long to make.
    """

    text: str  # without possessive
    low: str
    first: bool  # stands where a sentence may begin
    styled: bool  # stands in a headline, where capitals prove nothing
    caps: bool  # all letters are capitals, two or more
    possessive: bool
    is_ordinary: bool
    is_given: bool
    is_title: bool
    is_role: bool
    is_org_head: bool
    is_legal: bool
    is_place: bool
    is_maker: bool  # of aircraft
    other: str  # what a phrase is that ends with the word: law, event, date; mostly ""

    @property
    def is_everyday(self) -> bool:
        return self.is_ordinary and not self.is_given


class Token(NamedTuple):
    """A capitalized word in its place; `end` is without possessive."""

    start: int
    end: int
    word: Word


@dataclass(slots=True, eq=False)
class Phrase:
    """Neighboring words that may form one name; `gaps[i]` joins word i to the next.

    Like a `Word` it is one object for one content, wherever it stands.
    """

    words: tuple[Word, ...]
    gaps: tuple[str, ...]
    text: str  # as it stands, line breaks and small words included
    title: str  # an honorific or office before it
    numbered: bool  # a number follows
    lows: tuple[str, ...]


class Piece(NamedTuple):
    """A phrase in its place."""

    start: int
    end: int
    phrase: Phrase


class Chunk(NamedTuple):
    """Neighboring tokens that may form one name or several; `gaps[i]` joins token i to the next."""

    tokens: tuple[Token, ...]
    gaps: tuple[str, ...]


@lru_cache(maxsize=16384)
def read_word(surface: str, first: bool, styled: bool) -> Word:
    """The word, its possessive cut off."""
    possessive = _POSSESSIVE.search(surface) if len(surface) > 2 else None
    text = surface
    if possessive and len(surface) > len(possessive.group()) + 1:
        text = surface[: possessive.start()]
    low = _fold(text)
    return Word(
        text=text,
        low=low,
        first=first,
        styled=styled,
        caps=len(text) > 1 and text.isupper(),
        possessive=possessive is not None,
        is_ordinary=is_ordinary(low),
        is_given=low in words("given"),
        is_title=low in words("titles"),
        is_role=low in words("roles"),
        is_org_head=low in words("org_heads"),
        is_legal=low in words("legal"),
        is_place=low in words("places"),
        is_maker=low in words("aircraft_nouns"),
        other=other_heads().get(low, ""),
    )


_POSSESSIVE = re.compile(r"(?:['’´`]|&rsquo;)[sS]\Z")
_BREAK = re.compile(r"-\n\s*(?=[a-zà-ÿа-я])|\n\s*")


def _fold(word: str) -> str:
    """Lower case, one kind of apostrophe, no break inside."""
    if "\n" in word:
        word = _BREAK.sub("", word)
    low = word.lower()
    if low.isalnum():
        return low
    return low.replace("’", "'").replace("&rsquo;", "'").replace("‑", "-").replace("‐", "-")


@lru_cache(maxsize=16384)
def read_phrase(content: tuple[Word, ...], gaps: tuple[str, ...], text: str, title: str, numbered: bool) -> Phrase:
    """The phrase of these words."""
    return Phrase(content, gaps, text, title, numbered, tuple([word.low for word in content]))


def add_up(votes: Iterable[Vote], scores: Scores) -> Scores:
    """The scores with these votes added; the word of the heaviest vote stands for its kind."""
    sums = dict(scores)
    for kind, weight, cue in votes:
        so_far, word, heaviest = sums.get(kind, (0.0, cue, 0.0))
        if weight > heaviest:
            heaviest, word = weight, cue
        sums[kind] = (so_far + weight, word, heaviest)
    return sums


@cache
def words(table: str) -> frozenset[str]:
    """The entries of the resource `names_<table>.txt`."""
    return frozenset(row[0] for row in read_table(f"names_{table}.txt"))


@cache
def cues(group: str) -> frozenset[str]:
    """The small words of one closed set of `names_cues.txt`."""
    return frozenset(word for at, word in read_table("names_cues.txt") if at == group)


SHIP_PREFIXES = cues("ship_prefixes")


@cache
def ordinary() -> frozenset[str]:
    """Words that in lower case are everyday language."""
    names = words("given") | words("places")
    told = words("common") | words("learned") | words("org_nouns") | words("roles") | words("vessel_nouns")
    return told - (names - words("common"))


@lru_cache(maxsize=16384)
def is_ordinary(low: str) -> bool:
    """The word, or the word it is inflected or compounded from, is everyday language."""
    if low in ordinary():
        return True
    if "-" in low:
        parts = low.split("-")
        return len(parts[0]) > 1 and all(part in ordinary() for part in parts)
    if not low.endswith(_TAILS) or low in words("given") or low in words("places"):
        return False
    known = ordinary()
    for tail, put in _INFLECTIONS:  # noqa: SIM110 - each new word of a text comes here, and a generator is slow
        if low.endswith(tail) and low[: -len(tail)] + put in known:
            return True
    return False


_INFLECTIONS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", "e"),
    ("ers", ""),
)
_TAILS = tuple({tail for tail, _ in _INFLECTIONS})


@cache
def other_heads() -> dict[str, str]:
    """What a phrase is, by its last word: `act` -> law, `cup` -> event."""
    return {row[0]: row[1] for row in read_table("names_other_heads.txt")}
