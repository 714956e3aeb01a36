"""The parts of a name while it is being found, and the word tables."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

RESOURCES = Path(__file__).parents[2] / "resources"

Vote = tuple[str, float, str]  # kind, weight, the word that speaks for it


class Token(NamedTuple):
    """A capitalized word; `low` is in lower case without possessive, `first` where a sentence may begin."""

    start: int
    end: int
    low: str
    caps: bool  # all letters are capitals, two or more
    possessive: bool
    first: bool
    line: int
    styled: bool  # stands in a headline, where capitals prove nothing


class Chunk(NamedTuple):
    """Neighboring tokens that may form one name; `gaps[i]` joins token i to the next."""

    tokens: tuple[Token, ...]
    gaps: tuple[str, ...]
    title: str = ""  # an honorific or office before the span

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def lows(self) -> tuple[str, ...]:
        return tuple(token.low for token in self.tokens)

    def part(self, first: int, last: int, title: str = "") -> Chunk:
        """The tokens from `first` up to, not including, `last`."""
        return Chunk(self.tokens[first:last], self.gaps[first : last - 1], title or self.title)


@cache
def words(table: str) -> frozenset[str]:
    """The entries of the resource `names_<table>.txt`."""
    lines = (RESOURCES / f"names_{table}.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(line for line in lines if line and line[0] != "#")


@cache
def cues(group: str) -> frozenset[str]:
    """The small words of one closed set of `names_cues.txt`."""
    return frozenset(entry.split("\t")[1] for entry in words("cues") if entry.startswith(group + "\t"))


SHIP_PREFIXES = cues("ship_prefixes")


@cache
def ordinary() -> frozenset[str]:
    """Words that in lower case are everyday language."""
    names = words("given") | words("places")
    told = words("common") | words("learned") | words("org_nouns") | words("roles") | words("vessel_nouns")
    return told - (names - words("common"))


@cache
def is_ordinary(low: str) -> bool:
    """The word, or the word it is inflected or compounded from, is everyday language."""
    if low in ordinary():
        return True
    if "-" in low:
        parts = low.split("-")
        return len(parts[0]) > 1 and all(part in ordinary() for part in parts)
    if low in words("given") or low in words("places"):
        return False
    return any(low.endswith(tail) and low[: -len(tail)] + put in ordinary() for tail, put in _INFLECTIONS)


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


@cache
def other_heads() -> dict[str, str]:
    """What a phrase is, by its last word: `act` -> law, `cup` -> event."""
    return dict(entry.split("\t") for entry in words("other_heads"))
