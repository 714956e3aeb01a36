"""Every place of a text where a listed name may stand, whether or not a name finder sees it.

A text is cut into segments: words that begin with a capital, a digit or a letter of a script without capitals, and the
small words between them. What a segment may name is a pure function of its characters, so it is worked out once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from xref.comparison.base import Comparison
from xref.index import NameIndex
from xref.mentions.base import MAX_KEPT_PIECE, Hit, Piece, Sighting
from xref.mentions.scan.apart import apart, fields, in_two_lines, is_whole
from xref.mentions.scan.base import NEARLY_ONE, SIGNS, Memory, Token, remember
from xref.mentions.scan.han import full_names
from xref.mentions.scan.reading import Chance, Reading
from xref.mentions.scan.segments import Segments
from xref.mentions.scan.shared import by_given_name, is_shared, sharing
from xref.mentions.scan.sights import sighting_of
from xref.mentions.scan.tokens import (
    tokens_of,
    with_compounds,
    with_crossed,
    with_foreign,
    with_korean,
    with_spelt,
    with_wrapped,
    without_endings,
    without_notes,
)
from xref.model import PartyType
from xref.parts.base import make_part
from xref.scripts import leaves_vowels_open
from xref.scripts.base import HANGUL
from xref.strictness import is_a_word, is_sure_in_lower
from xref.text import capitalized, fold, shadow, words
from xref.vocabulary import is_common

_READ_OTHERWISE = (
    with_foreign,
    with_compounds,
    with_spelt,
    with_crossed,
    with_wrapped,
    without_endings,
    without_notes,
)
SHIP = "호"  # Korean, behind a ship's name
_FORM_BEHIND = re.compile(r",? ([A-Z][A-Za-z]{1,11})(?!\w)")
MAX_PIECES = 20_000  # sentences of which it is known
SPREAD = 0.1  # by which a name may fall behind the one most like the same words
NEAR_TELLING = 2  # words to either side of one that is no everyday word, where a text has no capitals
# A sentence whose first two words are in lower case, whatever its tags are. A tag has a letter, and what goes on behind
# the tags has none: where both took "#1 #2", a row of them would be read in every way there is.
_UNCAPITALIZED = re.compile(r"(?:[#@][\d_]*[^\W\d_]\w*\s+)*[\W\d_]*[a-zß-öø-ÿа-я]\w*[^\w\n]+[a-zß-öø-ÿа-я@#]")


class Scanner:
    """Finds the names of the lists in texts, and remembers what words and segments stand for.

    Safe to share between threads and over fork: what is remembered never changes, and is forgotten when it grows.
    """

    def __init__(self, lists: Sequence[NameIndex]) -> None:
        self.lists = tuple(lists)
        self._pieces: dict[str, tuple[Hit, ...]] = {}
        self._segments: dict[str, tuple[Hit, ...]] = {}
        self._memories = tuple(map(Memory, self.lists))
        self._cut = Segments(self._memories).cut
        self._sights: dict[tuple[str, int, int], Sighting | None] = {}

    def find(self, pieces: Iterable[Piece]) -> list[Hit]:
        """Where listed names may stand in the text of these pieces, in order."""
        found: list[Hit] = []
        pieces = list(pieces)
        for start, text in pieces:
            hits = self._pieces.get(text)
            if hits is None:
                hits = self._read_piece(text)
            if hits:
                found += [Hit(begin + start, end + start, sighting) for begin, end, sighting in hits]
        for before, piece in in_two_lines(pieces):
            found += self._read_fields(before, piece)
        for (_, last), (start, text) in pairwise((Piece(0, ""), *pieces)):
            found += [hit.moved(start) for hit in self._read_relatives(last, text)]
        return found

    def _read_piece(self, text: str) -> tuple[Hit, ...]:
        found = [hit.moved(start) for start, end in self._cut(shadow(text)) for hit in self._hits(text[start:end])]
        found += self._read_apart(shadow(text))
        found += self._read_han(text)
        if _UNCAPITALIZED.match(text):
            found += self._read_lower(text)
        found.sort(key=lambda hit: (hit.start, hit.end, hit.sighting.list, hit.sighting.name))
        hits = tuple(found)
        if len(text) <= MAX_KEPT_PIECE:
            remember(self._pieces, text, hits, most=MAX_PIECES)
        return hits

    def _read_lower(self, text: str) -> Iterator[Hit]:
        """Names in a sentence that is written without capitals: "anyone seen alex saab?"."""
        raised = _raised(text)
        if raised == text:
            return
        for start, end in self._cut(shadow(raised)):
            for hit in self._hits(raised[start:end]):
                place, number = hit.sighting.list, hit.sighting.name
                shown = text[hit.start + start : hit.end + start]
                parts = self.lists[place].name(number).parts
                if shown[0].islower() and is_sure_in_lower(shown, hit.sighting.comparison, parts):
                    yield Hit(hit.start, hit.end, hit.sighting._replace(text=shown)).moved(start)

    def sight(self, shown: str, place: int, number: int) -> Sighting | None:
        """How some words of a text compare with a name of the list at `place`; None where they share too little."""
        key = shown, place, number
        if key not in self._sights:
            remember(self._sights, key, sighting_of(shown, place, number, self.lists[place]))
        return self._sights[key]

    def _hits(self, segment: str) -> tuple[Hit, ...]:
        known = self._segments.get(segment)
        if known is None:
            known = tuple(self._read(segment))
            remember(self._segments, segment, known)
        return known

    def _read(self, segment: str) -> Iterator[Hit]:
        """Where listed names may stand in a segment.

        The widest places come first: inside one that is a listed name to the letter no part of that name is looked for.
        """
        tokens = tokens_of(segment)
        yield from self._read_tokens(segment, tokens)
        otherwise = [read(segment, tokens) for read in _READ_OTHERWISE]
        for others in (*otherwise, with_korean(segment, tokens, self._is_known)):
            if others is not tokens and others != tokens:
                yield from self._read_tokens(segment, others)

    def _is_known(self, form: str) -> bool:
        return any(index.knows(form) for index in self.lists)

    def _read_apart(self, text: str) -> Iterator[Hit]:
        """Persons whose names do not stand there in a row: a surname behind another's given name, cells of a table."""
        for whole, start, end in sharing(text):
            given = text[start:end]
            yield from (Hit(start, end, one) for one in self._whole(whole) if is_shared(given, one.comparison))
        for whole, start, end in apart(text):
            shown = text[start:end]
            yield from (Hit(start, end, one) for one in self._whole(whole) if is_whole(one.comparison, shown))

    def _read_relatives(self, before: str, text: str) -> Iterator[Hit]:
        """Persons told by a given name alone whose surname is that of a relative: "and his brother Sebastiano"."""
        for whole, start, end in by_given_name(before, text):
            given = text[start:end]
            yield from (Hit(start, end, one) for one in self._whole(whole) if is_shared(given, one.comparison))

    def _read_han(self, text: str) -> Iterator[Hit]:
        """Persons whose names are part of a run of Chinese characters, to the letter: "政委王君正于三月"."""
        for start, *written in full_names(text):
            shown = text[start : start + SIGNS]
            for place, index in enumerate(self.lists):
                for name in chain.from_iterable(map(index.names_written, written)):
                    is_person = index.name(name).type is PartyType.PERSON
                    sighting = self.sight(shown, place, name) if is_person else None
                    if sighting and sighting.comparison.score > NEARLY_ONE:
                        yield Hit(start, start + SIGNS, sighting)

    def _read_fields(self, before: Piece, piece: Piece) -> Iterator[Hit]:
        """Names of which one line has the surname, and the next the given name."""
        text = before.text + " " * (piece.start - before.start - len(before.text)) + piece.text
        for whole, start, end in fields(text):
            found = (one for one in self._whole(whole) if is_whole(one.comparison))
            yield from (Hit(before.start + start, before.start + end, one) for one in found)

    def _whole(self, name: str) -> Iterator[Sighting]:
        """The listed names that all of these words may be."""
        for start, end, sighting in self._hits(name):
            if (start, end) == (0, len(name)):
                yield sighting

    def _read_tokens(self, segment: str, tokens: Sequence[Token]) -> Iterator[Hit]:
        readings = [Reading(tokens, memory) for memory in self._memories]
        chances = [(span, place, names) for place, one in enumerate(readings) for span, names in one.names().items()]
        found: dict[tuple[int, int], list[Sighting]] = defaultdict(list)
        settled: list[set[int]] = []  # the tokens that are words of a listed name
        for (first, last), place, names in sorted(chances, key=_widest_first):
            if any(_is_part_of(first, last, name) for name in settled):
                continue
            likeliest = readings[place].likeliest(names)
            start, end = tokens[first].start, tokens[last].end
            for begin in (start, start + 1) if tokens[first].has_clitic else (start,):
                sightings = self._sight_all(segment, (begin, end), place, likeliest)
                if sightings:
                    found[begin, end] += sightings
                    inside = tokens[first : last + 1]
                    for inner, sighting in self._trimmed(segment, inside, sightings):
                        found[inner].append(sighting)
                    exact = next((one for one in sightings if _is_settled(one, names[one.name], inside)), None)
                    if exact and last > first:
                        settled.append(_words_of_name(tokens, first, last, exact.comparison))
        for (start, end), sightings in found.items():
            least = max(sighting.comparison.score for sighting in sightings) - SPREAD
            for sighting in sightings:
                if sighting.comparison.score >= least:
                    behind = self._ship_word(segment, end, sighting) or self._form_behind(segment, end, sighting)
                    shown = sighting._replace(text=segment[start : end + behind]) if behind else sighting
                    yield Hit(start, end + behind, shown)

    def _ship_word(self, segment: str, end: int, sighting: Sighting) -> int:
        """The length of the Korean word for a ship behind the name of one: it is written together with the name."""
        is_ship = segment.startswith(SHIP, end) and HANGUL.match(segment[end - 1])
        return len(SHIP) if is_ship and self.lists[sighting.list].name(sighting.name).type is PartyType.VESSEL else 0

    def _form_behind(self, segment: str, end: int, sighting: Sighting) -> int:
        """The length of the listed legal form behind a name, which everyday words have for nothing: "Evil Corp"."""
        if len(sighting.comparison.pairs) != 1 or not sighting.comparison.is_exact:
            return 0
        form = _FORM_BEHIND.match(segment, end)
        if form is None or not is_common(sighting.comparison.pairs[0].subject.form):
            return 0
        parts = self.lists[sighting.list].name(sighting.name).parts
        is_listed = any(part.role == "legal" and part.form == fold(form[1]) for part in parts)
        return len(form[0]) if is_listed else 0

    def _trimmed(
        self, segment: str, tokens: Sequence[Token], sightings: Iterable[Sighting]
    ) -> Iterator[tuple[tuple[int, int], Sighting]]:
        """Places inside that of these tokens: where an outer word only sounds like a listed one, and is none of it.

        "MEETS MUHAMMAD HAMZA ZUBAIDI": the key of the first word is one of Muhammad's, too.
        """
        for sighting in sightings:
            extra = {part.form for part in sighting.comparison.extra_subject}
            if not extra or (tokens[0].form not in extra and tokens[-1].form not in extra):
                continue
            kept = [at for at, token in enumerate(tokens) if token.form not in extra]
            if len(kept) > 1 and not leaves_vowels_open(tokens[0].surface):
                place = tokens[kept[0]].start, tokens[kept[-1]].end
                inner = self.sight(segment[slice(*place)], sighting.list, sighting.name)
                if inner:
                    yield place, inner

    def _sight_all(self, segment: str, span: tuple[int, int], place: int, names: Iterable[int]) -> list[Sighting]:
        """How the words of a span compare with these names of a list, the likeliest first.

        Of a listing whose name it is to the letter no other name is compared: none could be more like it. Where a
        script leaves vowels out, another one may say more of how rare the name is.
        """
        index, shown = self.lists[place], segment[span[0] : span[1]]
        is_open = leaves_vowels_open(shown)
        found: list[Sighting] = []
        settled: set[int] = set()
        for name in names:
            if index.owner(name) in settled:
                continue
            sighting = self.sight(shown, place, name)
            if sighting and is_a_word(segment, *span, sighting.comparison):
                found.append(sighting)
                if sighting.comparison.score > NEARLY_ONE and index.is_strong(name) and not is_open:
                    settled.add(sighting.listing)
        return found


def _raised(text: str) -> str:
    """The text with capitals where a name may stand: at words that are no everyday ones, and those beside them."""
    said = list(words(text))
    telling = [at for at, word in enumerate(said) if not is_common(word.form)]
    near = {at + by for at in telling for by in range(-NEAR_TELLING, NEAR_TELLING + 1)}
    return capitalized(text, (said[at].start for at in sorted(near) if 0 <= at < len(said)))


def _is_settled(sighting: Sighting, chance: Chance, tokens: Sequence[Token]) -> bool:
    """Whether words are a name to the letter, parted as it is: one parted otherwise may go on to either side."""
    is_parted = chance.is_whole and len(chance.places) < sum(not token.is_minor for token in tokens)
    return sighting.comparison.score > NEARLY_ONE and not is_parted


def _words_of_name(tokens: Sequence[Token], first: int, last: int, comparison: Comparison) -> set[int]:
    """The tokens of a place that are words of the name found there."""
    said = {pair.subject.form for pair in comparison.pairs}
    return {at for at in range(first, last + 1) if make_part(tokens[at].form, "word").form in said}


def _is_part_of(first: int, last: int, name: set[int]) -> bool:
    """Whether a place holds some of a name's words and lacks others."""
    held = sum(first <= at <= last for at in name)
    return 0 < held < len(name)


def _widest_first(chance: tuple[tuple[int, int], int, object]) -> tuple[int, int, int]:
    (first, last), place, _ = chance
    return first - last, first, place
