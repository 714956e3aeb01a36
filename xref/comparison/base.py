"""What two names share, and the words of either on the way to it."""

from __future__ import annotations

from typing import NamedTuple

from xref.parts.base import Part


class Pair(NamedTuple):
    """A word of the subject and the listed word it stands for; `alike` runs from 0.0 to 1.0."""

    subject: Part
    listed: Part
    alike: float


class Comparison(NamedTuple):
    """What two names share.

    `score` is how likely they are one name (0.0 to 1.0), whoever bears it; `weight` is how telling the shared words
    are together (about 1.0 a rare word).
    """

    score: float
    pairs: tuple[Pair, ...]
    extra_subject: tuple[Part, ...]
    extra_listed: tuple[Part, ...]
    weight: float

    @property
    def is_exact(self) -> bool:
        """Every word on either side agrees to the letter."""
        return not (self.extra_subject or self.extra_listed) and all(pair.alike == 1.0 for pair in self.pairs)


NOTHING = Comparison(0.0, (), (), (), 0.0)
ARABIC_ARTICLES = frozenset({"al", "el"})
SON_OF = frozenset({"bin", "ibn", "ben", "bint", "ould", "uld"})
Left = list[tuple[int, Part]]  # parts not yet assigned, with their places
Placed = tuple[int, int, Pair]  # a pair with the places of its parts


class Leftovers(NamedTuple):
    """The parts that nothing on the other side answers to."""

    subject: tuple[Part, ...]
    listed: tuple[Part, ...]
    inside: tuple[Part, ...]  # those of the subject between words that are answered, given name first
