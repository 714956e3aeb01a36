"""What the article says around a name: age, birth, countries, and words that tell a listed party from a namesake."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import TypeVar

from xref.ages import Years, meet, years_born, years_written
from xref.countries import CountryWord
from xref.late import late_pattern
from xref.mentions.base import Piece, Place
from xref.mentions.facts.births import find_ages, find_births, read_ages, read_births
from xref.mentions.facts.births_abroad import find_ages_abroad, find_births_abroad
from xref.mentions.facts.called import (
    CALLED_WITHIN,
    REACH,
    are_said_of,
    find_callings,
    find_nationalities,
    is_set_apart,
)
from xref.mentions.facts.forms import Entry, find_entries
from xref.mentions.facts.sentences import MAX_SENTENCE, Sentences
from xref.mentions.facts.words import Words, starts_within
from xref.model import Cue, DateSpan, Facts, Nationality
from xref.scripts.cyrillic import is_short_form

SHIP_REACH = 60  # characters after a ship's name in which its number may stand
MAX_HEAD = 9  # words of a sentence that stands over a list of namesakes
FIRST_YEAR = 1990  # of an article about a list that still stands

# Words of ships and ports, in a few languages.
_OF_SHIPS = late_pattern(
    r"\b(?:tankers?|bulkers?|(?<!blood )vessels?|ships?|freighters?|barges?|tugs?(?! of)|IMO|dwt|AIS|berth(?:s|ed)?"
    r"|bunkers?|dry dock|in ballast|buques?|navios?|navires?|petroleros?|gemi(?:si|ler|leri)?|rıhtım\w*"
    r"|суд(?:но|на|ну|ном|ов)|танкер\w*|корабл\w*|причал\w*)\b"
)
# Letters of theirs, to look for which costs a tenth.
_SHIPLIKE = (
    *("tanker", "bulker", "ship", "vessel", "freighter", "barge", " tug", "IMO", "dwt", "AIS", "berth", "bunker"),
    *("dry dock", "ballast", "buque", "navi", "petrolero", "gemi", "rıhtım", "судн", "судо", "танкер", "корабл"),
)
MIN_KINDS = 2  # of these words that an article about ships has
MAX_SHIPS_TEXT = 20_000  # characters of an article that tell what it is about
_IMO = late_pattern(r"(?<![^\W\u2e80-\uffff])(?:IMO|ИМО|МО)(?![a-zA-Zа-яА-Я])[^\d]{0,14}(\d{7})(?!\d)")
# What parts a ship from a number: in "Forest and Fortune (IMO 9283760)" it is not Forest's.
_PARTS = late_pattern(
    r"[.!?\d、]|\n[ \t]*[^\sa-zа-я(]|\b(?:and|y|et|und|e|и)\b|(?<!: )(?<![Ff]lag )(?<!\w)(?!Flag)[A-ZА-Я]\w"
)
_YEARS = tuple(re.compile(rf"{century}(?<![\d/.-]..)\d\d(?![\d/.-])") for century in (19, 20))
_APPOSITION = re.compile(r",\s[^\W\d_A-ZА-Я]")
_EPITHET = re.compile(r" (?:the|el|la|le|der|die|il|o) [a-zß-ÿ]")  # "Ivan Petrov the painter"
_NEGATION = re.compile(r"\b(?:no|not|never)\b|n['’]t\b")
T = TypeVar("T")


class Context:
    """An article read once for the facts around any of its names; `shown` is what a reader is shown of it."""

    def __init__(
        self,
        text: str,
        pieces: Sequence[Piece],
        year: int | None = None,
        codes: Sequence[Place] = (),
        shown: str = "",
    ) -> None:
        self._text = text
        self._sentences = Sentences(text, shown)
        self._words = Words(text, pieces)
        self._codes = codes
        self._given_year = year
        self._forms: dict[Place, tuple[Entry, ...]] = {}

    def facts(self, places: Sequence[Place], cue: str = "") -> Facts:
        """What stands around the given places of one party."""
        text, words = self._text, self._words
        spans = [self._sentences.told_around(place) for place in places]
        sentences, first = set(spans), spans[:1]  # who one is, is said at first
        paragraphs = {self._sentences.paragraph_around(place) for place in places} if "listed" in words.cues else ()
        everyday = words.cues_in("everyday", first, places)
        denying = {*self._sentences.denying(places[:1]), *self._heads_of(places)}
        return Facts(
            ages=_distinct(age for place in places for age in self._ages(place)),
            births=_distinct(birth for place in places for birth in self._born(place)),
            nationalities=_distinct(said for place in places for said in self._nationalities(place)),
            countries=_distinct(word.code for word in words.countries_in(sentences, places)),
            article_countries=words.countries,
            listed=words.cues_in("listed", paragraphs, places),
            illicit=words.cues_in("illicit", sentences, places),
            everyday=everyday,
            is_everyday_aside=bool(everyday) and not are_said_of(text, everyday, places),
            is_set_apart=bool(places) and is_set_apart(text, places[0]),
            callings=_distinct(cue for place in self._introducing(places) for cue in self._callings(place)),
            denials=words.cues_in("denial", denying, places),
            identifiers=self._codes_in(sentences, places) if self._codes else (),
            ship_numbers=_distinct(number for place in places for number in _ship_numbers(text, place)),
            article_listed=len(words.cues.get("listed", ())),
            article_everyday=self._article_everyday,
            article_ships=self._article_ships,
            year=self.year,
            is_dated=self._given_year is not None,
            cue=cue,
        )

    def _introducing(self, places: Sequence[Place]) -> Sequence[Place]:
        """Where it is said who one is: at first, and where a headline has the surname alone, at the first full name."""
        full = next(filter(self.is_full, places), None)
        return places[:1] if full is None or full == places[0] else (places[0], full)

    def _ages(self, place: Place) -> Iterator[int]:
        yield from _ages_at(self._text, place)
        for value in self._entries("age", place):
            yield from read_ages(self._text[value.start : value.end])

    def _born(self, place: Place) -> Iterator[DateSpan]:
        yield from _births_at(self._text, place)
        for value in self._entries("birth", place):
            yield from read_births(self._text[value.start : value.end])

    def _entries(self, kind: str, place: Place) -> list[Place]:
        """Where a form behind a name says something of one kind."""
        known = self._forms.get(place)
        if known is None:
            known = self._forms[place] = tuple(find_entries(self._text, place))
        return [one.place for one in known if one.kind == kind]

    def passages(self, places: Iterable[Place]) -> Iterator[str]:
        """What a reader is shown of each place."""
        return self._sentences.passages(places)

    def is_anew(self, first: Place, place: Place) -> bool:
        """Whether the bearer of a name told before is introduced as one of several: by another age, or as another.

        Or by a birth, where something else tells them apart; or by more words than he has whose age was told.
        """
        if is_set_apart(self._text, first) != is_set_apart(self._text, place):
            return True
        ages = frozenset(_ages_at(self._text, place))
        if ages and ages.isdisjoint(_ages_at(self._text, first)):
            return True
        births = self._births(place)
        if not births and self._is_called_anew(first, place):
            return True
        if not births and self._is_fuller(place, first) and any(_ages_at(self._text, first)):
            return True
        ours = self._births(first) if births else ()
        if not ours:
            return not ages and bool(births) and self._is_told_apart(first, place)
        return not any(meet(one, two) for one in ours for two in births)

    def is_spelt_anew(self, before: Sequence[Place], place: Place) -> bool:
        """Whether a name, told of one with an age or a calling, stands there in another spelling without either.

        "Captain Milan Simić, a dairy inspector, was asked about the late Milan Simic."
        """
        said = self._said_at(place)
        full = (self._said_at(one) for one in before if self.is_full(one))  # mostly the first is the same
        if any(one == said or len(one) != len(said) for one in full) or self._is_told(place):
            return False
        return any(map(self._is_told, before))

    def _is_told(self, place: Place) -> bool:
        return any(self._callings(place)) or any(self._ages(place))

    def _is_called_anew(self, first: Place, place: Place) -> bool:
        """Whether a name is spelt otherwise where its bearer is called a dentist, which nobody was before."""
        if self._said_at(first) == self._said_at(place):
            return False
        return any(self._callings(place)) and not any(self._callings(first))

    def _is_told_apart(self, first: Place, place: Place) -> bool:
        """Whether two of one name, of whom the later one is told to be born, are told to be two.

        The name is spelt otherwise, both are led in by what they are, or the later one is ("X the painter"), or the
        first is accused, or on a list.
        """
        if self._said_at(first) != self._said_at(place):
            return True
        introduces = _EPITHET.match(self._text, place.end) or _APPOSITION.match(self._text, first.end)
        if introduces and any(self._callings(place)):
            return True
        said = self._sentences.told_around(first)
        if _NEGATION.search(self._text, said.start, said.end):
            return False
        return any(self._words.cues_in(kind, {said}, (first,)) for kind in ("listed", "illicit"))

    def _is_fuller(self, place: Place, first: Place) -> bool:
        """Whether a place has all words of the first and others between them: "Vladimir Leonidovich Bogdanov"."""
        said, before = self._said_at(place), self._said_at(first)
        return len(said) > len(before) > 1 and set(said) > set(before)

    def _said_at(self, place: Place) -> list[str]:
        return self._text[place.start : place.end].casefold().split()

    def _births(self, place: Place) -> list[Years]:
        """The years in which one may be born of whom so much is told at a place."""
        born = [(span.first.year, span.last.year) for span in _births_at(self._text, place)]
        ages = () if born else _ages_at(self._text, place)
        written = years_written(self.year, is_dated=self._given_year is not None)
        return born + [years_born(age, written) for age in ages]

    def is_headline(self, place: Place) -> bool:
        """Whether the place is on the first line, which says in short what the text says after it."""
        return place.end <= self._headline_end

    @cached_property
    def _headline_end(self) -> int:
        at = self._text.find("\n")
        return len(self._text) if at < 0 else at

    def is_full(self, place: Place) -> bool:
        """Whether more than one word stands there."""
        return len(self._text[place.start : place.end].split()) > 1

    @cached_property
    def year(self) -> int | None:
        """The year of the article: as given, else the latest that its text speaks of."""
        return self._given_year or _latest_year(self._text)

    @property
    def _article_everyday(self) -> int:
        """How many words of everyday life there are, if more than of trades and offices that listings come from."""
        everyday = len(self._words.cues.get("everyday", ()))
        return everyday if everyday > len(self._words.cues.get("illicit", ())) else 0

    @cached_property
    def _article_ships(self) -> int:
        """How many words of ships there are, if they are not one and the same."""
        text = self._text[:MAX_SHIPS_TEXT]
        if sum(map(text.__contains__, _SHIPLIKE)) < MIN_KINDS:  # mostly
            return 0
        found = [word.lower() for word in _OF_SHIPS.findall(text)]
        return len(found) if len(set(found)) >= MIN_KINDS else 0

    @cached_property
    def _heads(self) -> list[tuple[Place, int]]:
        """Short sentences that say of all that follow in their paragraph that they are others, and where that ends.

        "Do not confuse:", "D. NOT to be confused", "Some had bad luck with their names." They name nobody.
        """
        found = []
        for start, end in self._words.cues.get("denial", ()):
            head = self._sentences.around(Place(start, end))
            words = self._text[head.start : head.end].strip(" \t\n.:!-–—•*").split()
            if len(words) <= MAX_HEAD and not any(word.istitle() for word in words[1:]):
                found.append((head, self._sentences.paragraph_around(head).end))
        return found

    def _heads_of(self, places: Sequence[Place]) -> Iterator[Place]:
        if not self._heads or not places:
            return
        first, last = places[0].start, places[-1].start
        near = slice(bisect_left(self._head_ends, last - MAX_SENTENCE), bisect_left(self._head_ends, first + 1))
        for head, end in self._heads[near]:
            if last < end:
                yield head

    @cached_property
    def _head_ends(self) -> list[int]:
        return [head.end for head, _ in self._heads]

    def _nationalities(self, place: Place) -> Iterable[Nationality]:
        told = self._entries("nationality", place)
        if told:
            words = (word for value in told for word in self._words.countries_near(value, 0))
            return [Nationality(word.code, word.text) for word in words]
        countries, others = self._words.countries_near(place, REACH), self._words.foreign_near(place, REACH)
        if not (countries or others):
            return ()
        starts = sorted((*others, *(word.start for word in countries)))
        found = find_nationalities(self._text, place, starts, countries)
        return chain(self._whose_body(place, countries), found)

    def _whose_body(self, place: Place, countries: Iterable[CountryWord]) -> Iterator[Nationality]:
        """The country right behind a body's short form in Cyrillic letters: "ФСБ Казахстана"."""
        if is_short_form(self._text[place.start : place.end]):
            yield from (Nationality(word.code, word.text) for word in countries if word.start == place.end + 1)

    def _callings(self, place: Place) -> Iterator[Cue]:
        for value in self._entries("calling", place):
            for start, end in self._words.cues_near("calling", value, 0):
                yield Cue(self._text[start:end], start)
        yield from find_callings(self._text, place, self._words.cues_near("calling", place, CALLED_WITHIN))

    @cached_property
    def _code_starts(self) -> list[int]:
        return [code.start for code in self._codes]

    def _codes_in(self, windows: Iterable[Place], names: Sequence[Place]) -> tuple[str, ...]:
        inside = (self._codes[at] for at in starts_within(self._code_starts, windows))
        return _distinct(self._text[code.start : code.end] for code in inside if code not in names)


def _ship_numbers(text: str, place: Place) -> Iterable[str]:
    after = text[place.end : place.end + SHIP_REACH]
    found = _IMO.search(after) if "MO" in after or "МО" in after else None
    return [found.group(1)] if found and not _PARTS.search(after, 0, found.start()) else []


def _distinct(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _latest_year(text: str) -> int | None:
    """The latest year the text speaks of, which is about its own; futures are few in news."""
    years = [int(year) for century in _YEARS for year in century.findall(text)]
    return max((year for year in years if FIRST_YEAR <= year <= 2050), default=None)


def _ages_at(text: str, place: Place) -> Iterator[int]:
    """The ages, in years, that the words around a name give it, in any language that is read."""
    yield from find_ages(text, place)
    yield from find_ages_abroad(text, place)


def _births_at(text: str, place: Place) -> Iterator[DateSpan]:
    yield from find_births(text, place)
    yield from find_births_abroad(text, place)
