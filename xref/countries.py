"""Countries by the words that lists and newspapers use for them, as ISO 3166-1 alpha-2 in lower case.

A plain dictionary of first words stands before the patterns: a regular expression of all 3,000 words would take
longer to compile than an article takes to read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from xref.text import find_words, is_word_char, read_table

IMPOSING = frozenset({"us", "gb", "eu"})  # who imposes most sanctions, and is named where any are told of
_TABLE = "countries.txt"
_FOREIGN_TABLE = "nationalities.txt"
_NO_COUNTRY = "-"  # the table's row of phrases that only look like a country ("Latin American")
_DOUBTFUL = "?"  # the table's mark of words that often mean something else
MAX_CACHED_RUN = 40  # characters without a blank
MIN_STEM = 3  # letters of an adjective's beginning
_MIN_CAPITALS = 4  # letters; shorter words in capitals are acronyms, and those stand in the table as they are

_FIRST = re.compile(r"\w+")
_TURKISH = ("lı", "li", "lu", "lü")  # ends who is of a country, with a capital
_RUN = re.compile(r"\S+")
_CAPITALIZED = re.compile(r"[A-ZÅ]\w*")  # no look-behind: it would be tried at every letter of the text
_NOT_LETTER = re.compile(r"[^a-z]+")
_LEAD = re.compile(r"^(?:the|region) ")
_SPACE = r"[ \t\u00a0]*(?:\r?\n)?[ \t\u00a0]*"  # a phrase may run over one line's end
_ODD_SIGN = re.compile("[\t\n\r\u00a0’]|  ")  # what a phrase may have where the table has a blank or an apostrophe


class WordKind(StrEnum):
    """How a word points at its country."""

    NAME = "name"
    ADJECTIVE = "adjective"
    CITY = "city"  # or a region


class CountryWord(NamedTuple):
    """A place of a text that points at a country: `text == whole[start:end]`.

    `ambiguous` where the word often means something else (Jordan, Sofia) or another country too (Korean).
    """

    code: str
    text: str
    start: int
    end: int
    kind: WordKind
    ambiguous: bool = False

    def moved(self, by: int) -> CountryWord:
        """The same word in a text that begins so many characters earlier."""
        return CountryWord(self.code, self.text, self.start + by, self.end + by, self.kind, self.ambiguous)


class _Word(NamedTuple):
    """One word or phrase of the table."""

    text: str
    code: str
    kind: WordKind
    doubtful: bool


_Meanings = tuple[tuple[str, WordKind, bool], ...]
_Phrases = tuple[tuple[str, _Meanings], ...]


@lru_cache(maxsize=4096)  # a list says "Mexico" 2,000 times
def country_code(name: str) -> str:
    """The code of a country by any of its names or adjectives, whatever the case and accents; "" where none.

    Cities are not looked up: too many stand in several countries.
    """
    return _codes().get(_fold(name), "")


def is_same_country(name: str, other: str) -> bool:
    """Whether both are names or adjectives of one country: "Syria", "Syrian"."""
    code = country_code(name)
    return bool(code) and code == country_code(other)


@cache
def _said_in_words() -> frozenset[frozenset[str]]:
    """The words of each country's names and adjectives of several words, folded, without the small ones."""
    named = (word for word in _words() if word.kind is not WordKind.CITY and not word.doubtful)
    phrases = (_words_of(word.text) for word in named)
    return frozenset(words for words in phrases if len(words) > 1)


def _words_of(phrase: str) -> frozenset[str]:
    return frozenset(word for word in _NOT_LETTER.split(_fold(phrase).replace("'s", "")) if len(word) > 1) - _SMALL


_SMALL = frozenset({"of", "the", "and"})


def is_one_country(words: Iterable[str]) -> bool:
    """Whether folded words are together, in any order, one country: "syria"; "democratic people republic korea"."""
    said = frozenset(words)
    return said in _said_in_words() if len(said) > 1 else any(map(country_code, said))


def country_name(code: str) -> str:
    """What we call the country of this code; the code itself where it is none."""
    return _display().get(code, (code, ""))[0]


def adjective(code: str) -> str:
    """The adjective of a country ("North Korean"); its name where it has none."""
    name, form = _display().get(code, (code, ""))
    return form or name


@cache
def place_words() -> frozenset[str]:
    """Single words that name a country, its people, a city or a region, folded."""
    folded = (_fold(word.text) for word in _words() if not word.doubtful)
    return frozenset(word for word in folded if word and " " not in word)


def find_countries(text: str, words: Iterable[tuple[int, str]] | None = None) -> tuple[CountryWord, ...]:
    """Every word of the text that points at a country, in order; the longest phrase at each place.

    Case counts, and a word is a whole word. A word of several countries is given once for each. A caller that has
    been through the text by `country_words` hands over what it found.
    """
    found: list[CountryWord] = []
    at = 0
    for start, first in find_words(text, country_words) if words is None else words:
        if start >= at:
            end, meanings = _longest_phrase(text, start, first)
            if end:
                at, surface = end, text[start:end]
                for code, kind, ambiguous in meanings:
                    found.append(CountryWord(code, surface, start, at, kind, ambiguous))
    return tuple(found)


@lru_cache(maxsize=65536)
def foreign_adjective(word: str) -> tuple[str, ...]:
    """The codes of the countries whose people another language than English calls so; the word in lower case."""
    return _codes_of(word, range(MIN_STEM, len(word) + 1))


def declined_adjective(word: str) -> tuple[str, ...]:
    """The codes of `foreign_adjective` for a word in Latin letters that is an adjective's stem and an ending.

    "Rusal" begins like "rusa" and is none.
    """
    return _codes_of(word, (length for length in range(MIN_STEM, len(word) + 1) if word[length:] in _ENDINGS))


def _codes_of(word: str, lengths: Iterable[int]) -> tuple[str, ...]:
    """The codes of a word of the table of nationalities, or of one that begins with a stem of one of these lengths."""
    exact, stems = _foreign()
    found = exact.get(word, ())
    for length in lengths:
        found += stems.get(word[:length], ())
    return tuple(dict.fromkeys(found))


_ENDINGS = frozenset(
    {"", "a", "as", "e", "em", "en", "er", "es", "i", "isch", "ische", "ischen", "ischer", "ne", "nes", "o", "os", "s"}
)


@cache
def _foreign() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Words, and beginnings of words, of the table of nationalities."""
    exact: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    for code, column in read_table(_FOREIGN_TABLE):
        for word in _cells(column):
            table, form = (stems, word[:-1]) if word.endswith("*") else (exact, word)
            table[form] = (*table.get(form, ()), code)
    return exact, stems


def foreign_adjectives(text: str, start: int) -> Iterator[CountryWord]:
    """The words of `foreign_adjective` in the run of characters that begins there, once for each country."""
    run = _RUN.match(text, start)
    for word in _FIRST.finditer(text, start, run.end()) if run is not None else ():
        shown = word.group()[:MAX_CACHED_RUN]
        is_adjective = shown.islower() or shown.endswith(_TURKISH)  # "Russell" and "Deutsche Bank" say nothing
        codes = foreign_adjective(shown.lower()) if is_adjective else ()
        for code in codes:
            yield CountryWord(code, word.group(), word.start(), word.end(), WordKind.ADJECTIVE, len(codes) > 1)


def has_foreign_adjective(run: str) -> bool:
    """Whether a run of characters holds a word of `foreign_adjective`."""
    return any(foreign_adjective(word[:MAX_CACHED_RUN].lower()) for word in _FIRST.findall(run))


def country_words(run: str) -> tuple[tuple[int, str], ...]:
    """Offset and word of each place of a run of characters where a country's name may begin."""
    return _country_words_of_short(run) if len(run) <= MAX_CACHED_RUN else _country_words(run)


def _country_words(run: str) -> tuple[tuple[int, str], ...]:
    first_words = _first_words()
    found = ((word.start(), word.group()) for word in _CAPITALIZED.finditer(run) if word.group() in first_words)
    return tuple((start, word) for start, word in found if not (start and is_word_char(run[start - 1])))


_country_words_of_short = lru_cache(maxsize=65536)(_country_words)


@cache
def _phrases(first: str) -> tuple[_Phrases, int]:
    """The phrases that begin with this word, the longest first; how long the longest of several words is."""
    phrases = tuple((text, tuple(_meanings(words))) for text, words in _first_words()[first])
    return phrases, max((len(text) for text, _ in phrases if " " in text or "'" in text), default=0)


def _longest_phrase(text: str, start: int, first: str) -> tuple[int, _Meanings]:
    """Where the longest phrase ends that the text has from `start` on, and what it means; (0, ()) for none."""
    phrases, longest = _phrases(first)
    is_odd = longest > 0 and _ODD_SIGN.search(text, start, start + longest) is not None
    for phrase, meanings in phrases:
        if is_odd:
            hit = _pattern(phrase).match(text, start)
            end = hit.end() if hit is not None else 0
        else:
            end = start + len(phrase) if text.startswith(phrase, start) else 0
        if end and not is_word_char(text[end : end + 1]):
            return end, meanings
    return 0, ()


def _meanings(words: list[_Word]) -> Iterator[tuple[str, WordKind, bool]]:
    several = len({word.code for word in words}) > 1
    for word in words:
        if word.code != _NO_COUNTRY:
            yield word.code, word.kind, word.doubtful or several


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(re.escape(phrase).replace("'", "['’]").replace("\\ ", _SPACE + r"(?<=\s)"))


@cache
def _first_words() -> dict[str, list[tuple[str, list[_Word]]]]:
    """First word -> the phrases that begin with it, the longest first, and the countries of each."""
    by_phrase: dict[str, list[_Word]] = {}
    for word in _words():
        by_phrase.setdefault(word.text, []).append(word)
        if len(word.text) >= _MIN_CAPITALS and not word.text.isupper():
            by_phrase.setdefault(word.text.upper(), []).append(word)
    by_first: dict[str, list[tuple[str, list[_Word]]]] = {}
    for text in sorted(by_phrase, key=len, reverse=True):
        by_first.setdefault(_first(text), []).append((text, by_phrase[text]))
    return by_first


def _first(phrase: str) -> str:
    start = _FIRST.match(phrase)
    return start.group() if start is not None else ""


@cache
def _words() -> tuple[_Word, ...]:
    """Every word of the table, once for a country."""
    return tuple(word for row in read_table(_TABLE) for word in _of_row(row))


def _of_row(row: tuple[str, ...]) -> Iterator[_Word]:
    code, *columns = row
    kinds = (WordKind.NAME, WordKind.ADJECTIVE, WordKind.NAME, WordKind.CITY)
    for kind, column in zip(kinds, columns, strict=False):
        for text in _cells(column):
            yield _Word(text.removeprefix(_DOUBTFUL), code, kind, text.startswith(_DOUBTFUL))


def _cells(column: str) -> Iterator[str]:
    return filter(None, (part.strip() for part in column.split(";")))


@cache
def _codes() -> dict[str, str]:
    """Folded name or adjective -> code; the sure countries of a word stand before the doubtful ones."""
    codes: dict[str, str] = {}
    named = [word for word in _words() if word.kind is not WordKind.CITY and word.code != _NO_COUNTRY]
    for word in sorted(named, key=lambda word: word.doubtful):
        codes.setdefault(_fold(word.text), word.code)
    return codes


@cache
def _display() -> dict[str, tuple[str, str]]:
    """Code -> our name for the country and its first adjective, or ""."""
    shown = {}
    for code, name, *columns in (row for row in read_table(_TABLE) if row[0] != _NO_COUNTRY):
        forms = list(_cells(columns[0])) if columns else []
        shown[code] = name.removeprefix(_DOUBTFUL), forms[0].removeprefix(_DOUBTFUL) if forms else ""
    return shown


def _fold(name: str) -> str:
    if name.isascii() and name.isalpha():
        return name.lower()
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode().lower()
    return _LEAD.sub("", _NOT_LETTER.sub(" ", plain).strip())
