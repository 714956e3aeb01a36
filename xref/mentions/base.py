"""The nouns on the way from a text to its parties: places, hits, sightings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from xref.comparison import Comparison
from xref.model import PartyType

PARTY_KINDS = {
    "person": PartyType.PERSON,
    "organization": PartyType.ORGANIZATION,
    "vessel": PartyType.VESSEL,
    "aircraft": PartyType.AIRCRAFT,
    "unknown": PartyType.UNKNOWN,
}


class Place(NamedTuple):
    """A span of the text."""

    start: int
    end: int


class FoundName(NamedTuple):
    """A capitalized phrase: `text[start:end]`, what it names, and the word that decided.

    `kind` is a party type's value or, where `is_party` is false, what the phrase is instead: place, nationality,
    date, law, event, work, product, animal, title, generic (an organization's bare noun), other or word.
    """

    start: int
    end: int
    kind: str
    cue: str = ""

    @property
    def is_party(self) -> bool:
        return self.kind in PARTY_KINDS

    @property
    def type(self) -> PartyType:
        """The party's type; UNKNOWN for a phrase that names no party."""
        return PARTY_KINDS.get(self.kind, PartyType.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A listed name that one of a party's mentions may be: which list, which name of which listing, how alike."""

    list: int
    name: int
    listing: int
    comparison: Comparison
    text: str
    rival: str = ""  # another party of the article, which has the listed name letter for letter


class Hit(NamedTuple):
    """Words `text[start:end]` that may be a listed name."""

    start: int
    end: int
    sighting: Sighting

    def moved(self, by: int) -> Hit:
        """The same words in a text that begins so many characters earlier."""
        return Hit(self.start + by, self.end + by, self.sighting)


@dataclass(frozen=True, slots=True)
class IdentifierHit:
    """An identifier in the text, and the numbers of the listings that have it in the list of this place.

    One that is not sure may be another number that happens to be equal: it confirms a name and makes no match.
    """

    start: int
    end: int
    list: int
    listings: tuple[int, ...]
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """The places of one party, and what its name and the text around tell of it."""

    name: str
    type: PartyType
    cue: str
    places: tuple[Place, ...]
    sightings: tuple[Sighting, ...]
    is_named: bool  # false for words that only look like a listed name: no party of the article by themselves
