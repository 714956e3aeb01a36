"""The nouns on the way from a text to its parties: places, hits, sightings."""

from __future__ import annotations

import re
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


# Behind a word of five letters, a small word or a number; "Corp." and "Gen." go on. A mark comes first, and what must
# stand before it after: a look-behind in front would be tried at every letter.
_BEFORE_END = r"[^\W\d_]{5}|\s[a-zß-ÿа-я]{2}|\s[a-zß-ÿа-я]{3}|\s[a-zß-ÿа-я]{4}|\s\d{4}"
_PIECE_END = re.compile(
    rf"[.!?\n](?:(?:{'|'.join(f'(?<={before}[.!?])' for before in _BEFORE_END.split('|'))}|(?<=[!?]))"
    r"[\"'”’»)\]]*\s+|(?<=\n)[ \t\r]*\n\s*)"
)
MAX_KEPT_PIECE = 1000  # characters of a piece that is worth remembering; a longer one never comes again


class Place(NamedTuple):
    """A span of the text."""

    start: int
    end: int


class Piece(NamedTuple):
    """A stretch of the text that begins at `start`, over whose ends no name and no phrase goes on."""

    start: int
    text: str


def split_pieces(text: str) -> list[Piece]:
    """The pieces of a text, in order and without gaps: a sentence that ends in a longer word, or a paragraph.

    "J. Smith" and "Co. Ltd" go on. What is worked out of a piece alone can be remembered: archives repeat themselves.
    """
    ends = [found.end() for found in _PIECE_END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return [Piece(start, text[start:end]) for start, end in zip([0, *ends], ends, strict=False)]


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


class Sighting(NamedTuple):
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


class Group(NamedTuple):
    """The places of one party, and what its name and the text around tell of it."""

    name: str
    type: PartyType
    cue: str
    places: tuple[Place, ...]
    sightings: tuple[Sighting, ...]
    is_named: bool  # false for words that only look like a listed name: no party of the article by themselves
