"""What the article says around a name: age, birth, countries, and words that tell a listed party from a namesake."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar

from xref.ages import Years, meet, years_born, years_written
from xref.countries import MAX_CACHED_RUN, CountryWord, country_words, find_countries, has_foreign_adjective
from xref.exonyms import exonym_words, find_exonyms
from xref.late import late_pattern
from xref.lines import ends_of_lines
from xref.mentions.base import MAX_KEPT_PIECE, Piece, Place
from xref.mentions.facts.births import find_ages, find_births
from xref.mentions.facts.called import REACH, find_nationalities
from xref.mentions.facts.cues import CueStart, cue_words, find_cues
from xref.model import Cue, Facts, Nationality
from xref.text import find_words

MAX_SENTENCE = 400  # characters to either side of a mention
MAX_CONTEXT = 240  # characters around a mention that a reader is shown
MAX_CUES = 4  # of one kind that a reader is shown
CALLED_WITHIN = 70  # characters to either side of a name in which its bearer is called something
SHIP_REACH = 60  # characters after a ship's name in which its number may stand
MAX_HEAD = 9  # words of a sentence that stands over a list of namesakes
FIRST_YEAR = 1990  # of an article about a list that still stands

# A mark comes first, and what must stand before it after: a look-behind in front would be tried at every letter.
_SENTENCE_END = re.compile(
    r"[.!?\n。！？؟](?:(?:(?<=[^\W\d_]{3}[.!?])|(?<=\d[\d)]{2}[.!?]))[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])"
    r"|(?<=\n)[ \t\r]*\n|(?<=[。！？؟]))"
)
# "TUNIS. The trial opened": the place or the theme before a sentence is of that sentence. The end of the line before
# comes first: a text is searched ten times as fast for what begins with one certain character.
_DATELINE = re.compile(r"\n(?:[ \t]*[*•–-])?[ \t]*[A-ZÀ-Þ][A-ZÀ-Þ' /-]{2,30}\.[ \t]+")
_GOES_ON = re.compile(r"[\"“«]?(?:He|She|It|They|His|Her|Its|Both|Il|Elle|Er|Sie|Él|Ella)\b")
_HIS_OTHER = re.compile(r"(?:His|Her|Its|Their) (?:\w+ )?namesake")
_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n")
_IMO = late_pattern(r"(?<![^\W\u2e80-\uffff])(?:IMO|ИМО|МО)(?![a-zA-Zа-яА-Я])[^\d]{0,14}(\d{7})(?!\d)")
# What parts a ship from a number: in "Forest and Fortune (IMO 9283760)" it is not Forest's.
_PARTS = late_pattern(
    r"[.!?\d、]|\n[ \t]*[^\sa-zа-я(]|\b(?:and|y|et|und|e|и)\b|(?<!: )(?<![Ff]lag )(?<!\w)(?!Flag)[A-ZА-Я]\w"
)
_YEARS = tuple(re.compile(rf"{century}(?<![\d/.-]..)\d\d(?![\d/.-])") for century in (19, 20))
# Between a calling and the name: "the baker X", "a clerk at the hall named X"; "X, a kebab cook", "X, who is a cook".
_LEADS_TO = late_pattern(
    r"(?:,? (?:named|called|llamad[oa]|nommée?|di nome|namens)|[^.!?;,\n]{0,40} (?:named|called))?\s"
)
_OTHERS = r"of|for|with|by|and|to|whose|former|son|daughter|brother|wife|husband"  # another's calling, or no more
_LED_BY = late_pattern(
    r"[\"'”’»)]*(?:,? who (?:is|was) |,? is |[,(–—] ?| (?=the ))"
    rf"(?:(?!(?:{_OTHERS})\b)[\w'’-]+ ){{0,4}}"
)
T = TypeVar("T")


class _Words(NamedTuple):
    """What words of a text tell, in its order."""

    countries: Sequence[CountryWord]
    cues: Sequence[tuple[str, Place]]  # with the kind of each
    foreign: Sequence[int]  # runs of characters with a nationality in another language than English


_NO_WORDS = _Words((), (), ())


class Context:
    """An article read once for the facts around any of its names."""

    def __init__(
        self, text: str, pieces: Sequence[Piece], year: int | None = None, codes: Sequence[Place] = ()
    ) -> None:
        self._text = text
        self._pieces = pieces
        self._codes = codes
        self._given_year = year
        self._whole: dict[int, str] = {}  # the sentences that were shown whole

    def facts(self, places: Sequence[Place], cue: str = "") -> Facts:
        """What stands around the given places of one party."""
        spans = [self._with_next(self.sentence(place)) for place in places]
        sentences, first = set(spans), spans[:1]  # who one is, is said at first
        paragraphs = {self._around(place, self._paragraphs) for place in places} if "listed" in self._cues else ()
        countries = self._countries_in(sentences, places)
        return Facts(
            ages=_distinct(age for place in places for age in find_ages(self._text, place)),
            births=_distinct(birth for place in places for birth in find_births(self._text, place)),
            nationalities=_distinct(said for place in places for said in self._nationalities(place)),
            countries=_distinct(word.code for word in countries),
            article_countries=self._article_countries,
            listed=self._cues_in("listed", paragraphs, places),
            illicit=self._cues_in("illicit", sentences, places),
            everyday=self._cues_in("everyday", first, places),
            callings=tuple(cue for place in places[:1] for cue in self._callings(place)),
            denials=self._cues_in("denial", {*self._denying(places[:1]), *self._heads_of(places)}, places),
            identifiers=self._codes_in(sentences, places) if self._codes else (),
            ship_numbers=_distinct(number for place in places for number in self._ship_numbers(place)),
            article_listed=len(self._cues.get("listed", ())),
            article_everyday=self._article_everyday,
            year=self.year,
            is_dated=self._given_year is not None,
            cue=cue,
        )

    @property
    def _article_everyday(self) -> int:
        """How many words of everyday life there are, if more than of trades and offices that listings come from."""
        everyday = len(self._cues.get("everyday", ()))
        return everyday if everyday > len(self._cues.get("illicit", ())) else 0

    def is_anew(self, first: Place, place: Place) -> bool:
        """Whether another age, or a birth with other words of the name, introduces the bearer of a name told before."""
        ages = frozenset(find_ages(self._text, place))
        if ages and ages.isdisjoint(find_ages(self._text, first)):
            return True
        births = self._births(place)
        ours = self._births(first) if births else ()
        if not ours:
            return not ages and bool(births) and self._said_at(first) != self._said_at(place)
        return not any(meet(one, two) for one in ours for two in births)

    def _said_at(self, place: Place) -> list[str]:
        return self._text[place.start : place.end].casefold().split()

    def _births(self, place: Place) -> list[Years]:
        """The years in which one may be born of whom so much is told at a place."""
        born = [(span.first.year, span.last.year) for span in find_births(self._text, place)]
        ages = () if born else find_ages(self._text, place)
        written = years_written(self.year, is_dated=self._given_year is not None)
        return born + [years_born(age, written) for age in ages]

    def is_headline(self, place: Place) -> bool:
        """Whether the place is on the first line, which says in short what the text says after it."""
        return self._text.find("\n", 0, place.end) < 0

    def is_full(self, place: Place) -> bool:
        """Whether more than one word stands there."""
        return len(self._text[place.start : place.end].split()) > 1

    def sentence(self, place: Place) -> Place:
        """The sentence around a place, cut at a length a reader can take in."""
        return self._around(place, self._sentences)

    def passages(self, places: Iterable[Place]) -> Iterator[str]:
        """The sentence around each place on one line, cut where it is long: what a reader is shown of it."""
        ends, known, reach = self._sentences, self._whole, MAX_CONTEXT // 2
        for place in places:
            start, end = place
            at = bisect_left(ends, start + 1)
            begins, stops = ends[at - 1] if at else 0, ends[at] if at < len(ends) else len(self._text)
            if not (end <= stops <= end + reach and start - reach <= begins):
                yield self._cut_passage(place, begins)
            elif at in known:
                yield known[at]
            else:
                known[at] = " ".join(self._text[begins:stops].split())
                yield known[at]

    def _cut_passage(self, place: Place, begins: int) -> str:
        """As much as is shown of a long sentence that begins there, or of several that the place is in."""
        ends, (start, end) = self._sentences, place
        after = bisect_left(ends, end)
        stops = ends[after] if after < len(ends) else len(self._text)
        first, last = max(begins, start - MAX_CONTEXT // 2), max(min(stops, end + MAX_CONTEXT // 2), end)
        return " ".join(self._text[first:last].split())

    def _with_next(self, sentence: Place) -> Place:
        """A sentence, and the one behind it where that goes on about the same party: "He is a point guard." """
        ends_paragraph = self._text.count("\n", sentence.end - 3, sentence.end) > 1
        if not ends_paragraph and _GOES_ON.match(self._text, sentence.end):
            return Place(sentence.start, self.sentence(Place(sentence.end, sentence.end + 2)).end)
        return sentence

    def _denying(self, places: Sequence[Place]) -> Iterator[Place]:
        """Where it is said of a name's bearer that he is another: in "X lives there. His namesake Y" it is of Y."""
        for place in places:
            sentence = self.sentence(place)
            yield sentence if _HIS_OTHER.match(self._text, sentence.end) else self._with_next(sentence)

    @cached_property
    def year(self) -> int | None:
        """The year of the article: as given, else the latest that its text speaks of."""
        return self._given_year or _latest_year(self._text)

    @cached_property
    def _sentences(self) -> list[int]:
        ends = {found.end() for found in _SENTENCE_END.finditer(self._text)}
        ends.difference_update(found.end() - 1 for found in _DATELINE.finditer("\n" + self._text))
        return sorted(ends.union(ends_of_lines(self._text)))

    @cached_property
    def _paragraphs(self) -> list[int]:
        return [found.end() for found in _PARAGRAPH_END.finditer(self._text)]

    @cached_property
    def _words(self) -> _Words:
        """The words of all pieces, at their places in the text."""
        countries: list[CountryWord] = []
        cues: list[tuple[str, Place]] = []
        foreign: list[int] = []
        for at, text in self._pieces:
            words = _words_of_short(text) if len(text) <= MAX_KEPT_PIECE else _words_of(text)
            if words is not _NO_WORDS:
                countries += [word.moved(at) for word in words.countries]
                cues += [(kind, Place(start + at, end + at)) for kind, (start, end) in words.cues]
                foreign += [start + at for start in words.foreign]
        return _Words(countries, cues, foreign)

    @cached_property
    def _cues(self) -> dict[str, list[Place]]:
        cues: dict[str, list[Place]] = defaultdict(list)
        for kind, place in self._words.cues:
            cues[kind].append(place)
            if kind == "calling":
                cues["everyday"].append(place)
        return cues

    @cached_property
    def _heads(self) -> list[tuple[Place, int]]:
        """Short sentences that say of all that follow in their paragraph that they are others, and where that ends.

        "Do not confuse:", "D. NOT to be confused", "Some had bad luck with their names." They name nobody.
        """
        found = []
        for start, end in self._cues.get("denial", ()):
            head = self.sentence(Place(start, end))
            words = self._text[head.start : head.end].strip(" \t\n.:!-–—•*").split()
            if len(words) <= MAX_HEAD and not any(word.istitle() for word in words[1:]):
                found.append((head, self._around(head, self._paragraphs).end))
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

    @cached_property
    def _cue_starts(self) -> dict[str, list[int]]:
        return {kind: [start for start, _ in cues] for kind, cues in self._cues.items()}

    @cached_property
    def _country_starts(self) -> list[int]:
        return [word.start for word in self._words.countries]

    @cached_property
    def _article_countries(self) -> tuple[str, ...]:
        return _distinct([word.code for word in self._words.countries])

    @cached_property
    def _code_starts(self) -> list[int]:
        return [code.start for code in self._codes]

    def _around(self, place: Place, ends: Sequence[int]) -> Place:
        at = bisect_left(ends, place.start + 1)
        start = max(ends[at - 1] if at else 0, place.start - MAX_SENTENCE)
        after = bisect_left(ends, place.end)
        end = min(ends[after] if after < len(ends) else len(self._text), place.end + MAX_SENTENCE)
        return Place(start, max(end, place.end))

    def _cues_in(self, kind: str, windows: Iterable[Place], names: Sequence[Place]) -> tuple[Cue, ...]:
        """Cues in the windows, less words of the name itself ("Song" is no song, "Golden Star Shop" no shop)."""
        cues = self._cues.get(kind)
        if not cues:
            return ()
        found: dict[str, Cue] = {}
        for at in _within(self._cue_starts[kind], windows):
            start, end = cues[at]
            if not _is_in(start, names):
                words = " ".join(self._text[start:end].split())
                found.setdefault(words.casefold(), Cue(words, start))
        return tuple(found.values())[:MAX_CUES]

    def _countries_in(self, windows: Iterable[Place], names: Sequence[Place]) -> list[CountryWord]:
        """Countries of the sentences, less words that are part of the name itself."""
        inside = (self._words.countries[at] for at in _within(self._country_starts, windows))
        return [word for word in inside if not _is_in(word.start, names)]

    def _nationalities(self, place: Place) -> Iterable[Nationality]:
        first = bisect_left(self._country_starts, place.start - REACH)
        countries = self._words.countries[first : bisect_left(self._country_starts, place.end + REACH)]
        foreign = self._words.foreign
        others = foreign[bisect_left(foreign, place.start - REACH) : bisect_left(foreign, place.end + REACH)]
        if not (countries or others):
            return ()
        starts = sorted((*others, *(word.start for word in countries)))
        return find_nationalities(self._text, place, starts, countries)

    def _callings(self, place: Place) -> Iterator[Cue]:
        """The everyday callings that the words right beside a name give its bearer."""
        starts = self._cue_starts.get("calling", ())
        first, last = (bisect_left(starts, at) for at in (place.start - CALLED_WITHIN, place.end + CALLED_WITHIN))
        for start, end in self._cues["calling"][first:last] if last > first else ():
            if start < place.start:
                is_of_name = _LEADS_TO.fullmatch(self._text, end, place.start)
            else:
                is_of_name = _LED_BY.fullmatch(self._text, place.end, start)
            if is_of_name:
                yield Cue(" ".join(self._text[start:end].split()), start)

    def _codes_in(self, windows: Iterable[Place], names: Sequence[Place]) -> tuple[str, ...]:
        inside = (self._codes[at] for at in _within(self._code_starts, windows))
        return _distinct(self._text[code.start : code.end] for code in inside if code not in names)

    def _ship_numbers(self, place: Place) -> Iterable[str]:
        after = self._text[place.end : place.end + SHIP_REACH]
        found = _IMO.search(after) if "MO" in after or "МО" in after else None
        return [found.group(1)] if found and not _PARTS.search(after, 0, found.start()) else []


def _words_of(text: str) -> _Words:
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
        return _NO_WORDS
    countries = find_countries(text, starts)
    if elsewhere:
        countries = tuple(sorted((*countries, *find_exonyms(text, elsewhere)), key=_start_of))
    return _Words(countries, tuple(find_cues(text, rows)), tuple(foreign))


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


def _within(starts: Sequence[int], windows: Iterable[Place]) -> list[int]:
    """The numbers, ascending, of the ascending `starts` that lie in one of the windows."""
    found: set[int] = set()
    for window in windows:
        found.update(range(bisect_left(starts, window.start), bisect_left(starts, window.end)))
    return sorted(found)


def _is_in(offset: int, places: Iterable[Place]) -> bool:
    return any(place.start <= offset < place.end for place in places)


def _distinct(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _latest_year(text: str) -> int | None:
    """The latest year the text speaks of, which is about its own; futures are few in news."""
    years = [int(year) for century in _YEARS for year in century.findall(text)]
    return max((year for year in years if FIRST_YEAR <= year <= 2050), default=None)
