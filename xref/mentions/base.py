"""The nouns on the way from a text to its parties: places, hits, sightings."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from xref.comparison.base import Comparison
from xref.countries import country_code, place_words
from xref.lines import ends_of_lines
from xref.model import PartyType
from xref.text import fold, folded_words, read_table
from xref.vocabulary import is_abbreviation

PARTY_KINDS = {
    "person": PartyType.PERSON,
    "organization": PartyType.ORGANIZATION,
    "vessel": PartyType.VESSEL,
    "aircraft": PartyType.AIRCRAFT,
    "unknown": PartyType.UNKNOWN,
}


_END = re.compile(r"\n[ \t\r]*\n\s*|[.!?][\"'”’»)\]]*\s+")
_AROUND = "\"'“”«»‘’„()[]"
LONGEST_WORD = 24  # characters that are read before a mark
SURE_LETTERS = 5  # of a word that no full stop shortens
YEAR = 4  # digits
MAX_KEPT_BLOCK = 2000  # characters between two empty lines that are parted once for all who read them
MAX_BLOCKS = 4096  # ... of so many: two megabytes of news, and what comes again in the next article
MAX_KEPT_PIECE = 1000  # characters of a piece that is worth remembering; a longer one never comes again
T = TypeVar("T")


class Place(NamedTuple):
    """A span of the text."""

    start: int
    end: int


class Piece(NamedTuple):
    """A stretch of the text that begins at `start`, over whose ends no name and no phrase goes on."""

    start: int
    text: str


def kept_by_block(read: Callable[[str], T]) -> Callable[[str], T]:
    """The function, with what it found remembered of paragraphs that are not too long to come again."""
    read_kept = lru_cache(maxsize=MAX_BLOCKS)(read)
    return lambda block: read_kept(block) if len(block) <= MAX_KEPT_BLOCK else read(block)


def split_pieces(text: str) -> list[Piece]:
    """The pieces of a text, in order, with no more than blanks between them: sentences, and what has none.

    That is a paragraph, or a line that says a thing of its own.
    "J. Smith" and "Co. Ltd" go on. What is worked out of a piece alone can be remembered: archives repeat themselves.
    """
    pieces, begin = [], 0
    for block in text.split("\n\n"):
        pieces += [Piece(begin + start, piece) for start, piece in split_block(block)]
        begin += len(block) + 2
    ends = ends_of_lines(text)
    return list(_split_at(pieces, ends)) if ends else pieces


def _split_at(pieces: Iterable[Piece], ends: Sequence[int]) -> Iterator[Piece]:
    """The pieces, parted at these offsets of the text."""
    for start, text in pieces:
        inside = ends[bisect_right(ends, start) : bisect_left(ends, start + len(text))]
        cuts = (0, *(end - start for end in inside), len(text))
        for at, end in pairwise(cuts):
            if part := text[at:end].rstrip() if inside else text:
                blanks = len(part) - len(part.lstrip()) if at else 0
                yield Piece(start + at + blanks, part[blanks:])


@kept_by_block  # the scanner and the finder read the same one
def split_block(text: str) -> Sequence[Piece]:
    """The sentences of a text without an empty line."""
    pieces, at = [], len(text) - len(text.lstrip())
    for found in _END.finditer(text):
        mark, end = found.span()
        if text[mark] == "." and end < len(text) and not _is_sure(text, mark, end):
            before = text[max(at, mark - LONGEST_WORD) : mark].rsplit(None, 1)[-1:]
            behind = text[end : end + LONGEST_WORD].split(None, 1)[:1]
            if not (before and behind and ends_sentence(before[0], behind[0])):
                continue
        pieces.append(Piece(at, text[at:end].rstrip()))
        at = end
    if at < len(text):
        pieces.append(Piece(at, text[at:].rstrip()))
    return pieces


def _is_sure(text: str, mark: int, end: int) -> bool:
    """Whether a full stop follows a long word, or an empty line is among the blanks behind it, as far as `end`."""
    word = text[max(0, mark - SURE_LETTERS) : mark]
    return (len(word) == SURE_LETTERS and word.isalpha()) or text.count("\n", mark, end) > 1


@lru_cache(maxsize=32768)
def ends_sentence(before: str, behind: str) -> bool:
    """Whether a full stop between these ends a sentence for sure, and none that shortens a word: "Gen. Smith".

    Both are as they stand in the text, with the quotation marks and brackets around them.
    """
    word, after = before.strip(_AROUND), behind.strip(_AROUND)
    if not word or (after.lower() in _openers() and not after.isupper()):
        return len(word) != 1
    if "." in word or len(_last_part(word)) < 2 or word.lower() in cues("abbreviations"):
        return False
    if len(word) >= SURE_LETTERS or word.islower():
        return True
    if behind[0].isdigit() or behind[0].islower():
        return len(word) == YEAR and word.isdigit()
    return not is_abbreviation(fold(word))


def _last_part(word: str) -> str:
    """What stands behind a word's last hyphen: an initial of "Jean-P. Stone"."""
    return word.rpartition("-")[2]


@cache
def cues(group: str) -> frozenset[str]:
    """The small words of one closed set of `names_cues.txt`."""
    return frozenset(word for at, word in read_table("names_cues.txt") if at == group)


@cache
def _openers() -> frozenset[str]:
    """Words that begin sentences, and neither a name nor what stands in one behind a short form."""
    return frozenset(row[0] for row in read_table("sentence_openers.txt"))


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


class IdentifierHit(NamedTuple):
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


OPENING = 12  # characters before a word in which the end of the sentence before is looked for
_OPENERS = " \"'“”«»‘’„([¿¡"
_QUOTES = frozenset('"“«„')
_ENDS = frozenset(".!?:;\n•–—|…")
TURKISH = re.compile("[ığİş]")  # letters by which a Turkish text is known


def opens_sentence(text: str, start: int, *, in_quotes: bool) -> bool:
    """Whether what stands before a word ends a sentence; `in_quotes`, or leads to what somebody says."""
    near = text[max(0, start - OPENING) : start]
    before = near.rstrip(_OPENERS)
    if not before or before[-1] in _ENDS:
        return True
    return in_quotes and before[-1] == "," and near[-1] in _QUOTES


def is_opener(words: str) -> bool:
    """A small word that opens a sentence in some language: "Contre"."""
    return words.strip().lower() in cues("opens")


def as_pattern(words: str) -> str:
    """The expression of a row of a table: a star stands for any ending, and blanks for a line's end, too."""
    return re.escape(words).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")


def is_in_places(shown: str) -> bool:
    """Whether a table has what is shown as a place."""
    form = fold(shown)
    return form in place_words() or form in folded_words("names_places.txt")


def is_place(shown: str) -> bool:
    """Whether what is shown is a place of some table, or a country, in whichever language."""
    return is_in_places(shown) or bool(country_code(shown))
