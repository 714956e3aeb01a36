"""What the words of an article tell, in its order: of countries, and by the table of contexts of lives and trades."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from xref.countries import (
    IMPOSING,
    MAX_CACHED_RUN,
    CountryWord,
    country_words,
    find_countries,
    foreign_adjectives,
    has_foreign_adjective,
)
from xref.english import is_english
from xref.exonyms import exonym_words, find_exonyms
from xref.mentions.base import MAX_KEPT_PIECE, Piece, Place
from xref.mentions.facts.words.cues import CueStart, cue_words, find_cues
from xref.mentions.facts.words.meant import means_else
from xref.model import Cue
from xref.text import find_words

CHEF = "chef"
_OF_LIFE = frozenset({"calling", "everyday"})
MAX_CUES = 4  # of one kind that a reader is shown


class _Told(NamedTuple):
    """What words of a piece tell, in its order."""

    countries: Sequence[CountryWord]
    cues: Sequence[tuple[str, Place]]  # with the kind of each
    foreign: Sequence[int]  # runs of characters with a nationality in another language than English


_NOTHING = _Told((), (), ())


class Words:
    """The words of a text that tell something, at their places, read when they are first asked for."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self._text = text
        self._pieces = pieces

    @cached_property
    def cues(self) -> dict[str, list[Place]]:
        """The places of the cues of each kind; what one is called is of everyday life, too."""
        cues: dict[str, list[Place]] = defaultdict(list)
        for kind, place in self._told.cues:
            if kind in _OF_LIFE and self._is_false_friend(kind, place):
                continue
            cues[kind].append(place)
            if kind == "calling":
                cues["everyday"].append(place)
        return cues

    def _is_false_friend(self, kind: str, place: Place) -> bool:
        """ "Rosneft-Chef", "chef d'AQMI": who cooks in English leads elsewhere."""
        text = self._text
        if means_else(text, kind, place):
            return True
        if kind != "calling" or text[place.start : place.start + len(CHEF)].lower() != CHEF:
            return False
        return text.startswith("-C", place.start - 1) or not self._is_english

    @cached_property
    def _is_english(self) -> bool:
        return is_english(self._text)

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The codes of all countries that are named."""
        return tuple(dict.fromkeys([word.code for word in self._spoken_of]))

    @cached_property
    def _spoken_of(self) -> Sequence[CountryWord]:
        """The words for countries, in a text of another language than English with its adjectives: "russe".

        Those of countries that impose sanctions are said of who tells it, as `countries_elsewhere.txt` leaves them out.
        """
        told = self._told
        if not told.foreign or self._is_english:
            return told.countries
        adjectives = (word for start in told.foreign for word in foreign_adjectives(self._text, start))
        return sorted((*told.countries, *(word for word in adjectives if word.code not in IMPOSING)), key=_start_of)

    def cues_in(self, kind: str, windows: Iterable[Place], names: Sequence[Place]) -> tuple[Cue, ...]:
        """Cues in the windows, less words of the name itself ("Song" is no song, "Golden Star Shop" no shop)."""
        cues = self.cues.get(kind)
        if not cues:
            return ()
        found: dict[str, Cue] = {}
        for at in starts_within(self._cue_starts[kind], windows):
            start, end = cues[at]
            if not _is_in(start, names):
                words = " ".join(self._text[start:end].split())
                found.setdefault(words.casefold(), Cue(words, start))
        return tuple(found.values())[:MAX_CUES]

    def countries_in(self, windows: Iterable[Place], names: Sequence[Place]) -> list[CountryWord]:
        """Countries of the sentences, less words that are part of the name itself."""
        inside = (self._spoken_of[at] for at in starts_within(self._spoken_starts, windows))
        return [word for word in inside if not _is_in(word.start, names)]

    def countries_near(self, place: Place, reach: int) -> Sequence[CountryWord]:
        """The words for countries that begin so many characters around a place."""
        starts = self._country_starts
        return self._told.countries[bisect_left(starts, place.start - reach) : bisect_left(starts, place.end + reach)]

    def foreign_near(self, place: Place, reach: int) -> Sequence[int]:
        """Where words of another language than English begin there that may be nationalities."""
        starts = self._told.foreign
        return starts[bisect_left(starts, place.start - reach) : bisect_left(starts, place.end + reach)]

    def cues_near(self, kind: str, place: Place, reach: int) -> Sequence[Place]:
        """The cues of a kind that begin there."""
        starts = self._cue_starts.get(kind, ())
        first, last = bisect_left(starts, place.start - reach), bisect_left(starts, place.end + reach)
        return self.cues[kind][first:last] if last > first else ()

    @cached_property
    def _told(self) -> _Told:
        """What the words of all pieces tell, at their places in the text."""
        countries: list[CountryWord] = []
        cues: list[tuple[str, Place]] = []
        foreign: list[int] = []
        for at, text in self._pieces:
            words = _words_of_short(text) if len(text) <= MAX_KEPT_PIECE else _words_of(text)
            if words is not _NOTHING:
                countries += [word.moved(at) for word in words.countries]
                cues += [(kind, Place(start + at, end + at)) for kind, (start, end) in words.cues]
                foreign += [start + at for start in words.foreign]
        return _Told(countries, cues, foreign)

    @cached_property
    def _cue_starts(self) -> dict[str, list[int]]:
        return {kind: [start for start, _ in cues] for kind, cues in self.cues.items()}

    @cached_property
    def _spoken_starts(self) -> list[int]:
        if self._spoken_of is self._told.countries:
            return self._country_starts
        return [word.start for word in self._spoken_of]

    @cached_property
    def _country_starts(self) -> list[int]:
        return [word.start for word in self._told.countries]


def _words_of(text: str) -> _Told:
    """What the words of a piece of text tell."""
    starts: list[tuple[int, str]] = []
    rows: list[tuple[int, CueStart]] = []
    foreign: list[int] = []
    elsewhere: list[tuple[int, str]] = []
    for start, what in find_words(text, _wanted):
        if what is None:
            foreign.append(start)
        elif isinstance(what, str):
            starts.append((start, what))
        elif isinstance(what, _Elsewhere):
            elsewhere.append((start, what.first))
        else:
            rows.append((start, what))
    if not (starts or rows or foreign or elsewhere):
        return _NOTHING
    countries = find_countries(text, starts)
    if elsewhere:
        countries = tuple(sorted((*countries, *find_exonyms(text, elsewhere)), key=_start_of))
    return _Told(countries, tuple(find_cues(text, rows)), tuple(foreign))


class _Elsewhere(NamedTuple):
    """The first word of what another language calls a country."""

    first: str


_Wanted = str | CueStart | _Elsewhere | None


def _start_of(word: CountryWord) -> int:
    return word.start


_words_of_short = lru_cache(maxsize=16384)(_words_of)


def _wanted(run: str) -> tuple[tuple[int, _Wanted], ...]:
    """Where words of countries and of cues begin in a run of characters; short runs come again and again."""
    return _wanted_in_short(run) if len(run) <= MAX_CACHED_RUN else _wanted_in_any(run)


def _wanted_in_any(run: str) -> tuple[tuple[int, _Wanted], ...]:
    foreign = ((0, None),) if has_foreign_adjective(run) else ()
    elsewhere = ((start, _Elsewhere(first)) for start, first in exonym_words(run))
    return (*country_words(run), *cue_words(run), *foreign, *elsewhere)


_wanted_in_short = lru_cache(maxsize=65536)(_wanted_in_any)


def starts_within(starts: Sequence[int], windows: Iterable[Place]) -> list[int]:
    """The numbers, ascending, of the ascending `starts` that lie in one of the windows."""
    found: set[int] = set()
    for window in windows:
        found.update(range(bisect_left(starts, window.start), bisect_left(starts, window.end)))
    return sorted(found)


def _is_in(offset: int, places: Iterable[Place]) -> bool:
    return any(place.start <= offset < place.end for place in places)
