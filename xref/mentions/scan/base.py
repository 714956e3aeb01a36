"""What reading a segment goes by: its words, and what a list was found to hold for words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple, TypeVar

from xref.comparison.joining import before_faith, names_of_god
from xref.countries import place_words
from xref.index import NameIndex
from xref.index.base import key_hash
from xref.likeness import variants_near
from xref.meanings import meanings, of_country
from xref.model import PartyType
from xref.parts.base import legal_form, make_part
from xref.parts.parties import without_slip
from xref.respelling import respellings
from xref.scripts import is_open, is_spelling, leaves_vowels_open, readings
from xref.scripts.korean import with_other_start
from xref.text import LOOKS_ALIKE, fold, misread
from xref.vocabulary import (
    RARE,
    full_names,
    is_common,
    is_given_name,
    is_plain_word,
    number_of,
    variants,
    weight_of,
)

LOOK_AHEAD = 3  # content words after a word that may still be of the same name
MAX_LOWER = 4  # words in lower case in a row inside a name ("Mouvement pour l'unicite et le jihad en Afrique")
MAX_WORD = 60  # characters; longer ones name nobody
MAX_REMEMBERED = 50_000  # segments and words of which it is known what they may name
MIN_SCORE = 0.6  # of a hit's name comparison; below it the words share too little to be worth a look
MAX_NAMESAKES = 3  # names that are one everyday word, of so many
NEARLY_ONE = 0.999  # of a name that is the listed one to the letter and in its order
MIN_SLIPPED = 8  # letters of a word that may be a name of one word with a slip: "Nodstrand"
MIN_GIVEN, MAX_GIVEN = 3, 24  # letters of a given name that is written as one with another, and of both: "Aliakbar"
HAN_SIGNS = "\u3400\u9fff"  # the first and the last Chinese character
SIGNS = 3  # Chinese characters of a full name
ARABIC_THE = "al"  # makes no other word of the one behind it: AL QAEDA

_ARTICLE = re.compile("(?:al|el|as|ad|an|ar|at|az|ash|abu|bin|ben|de|del|della)(?=[a-z]{4})")  # "Albashir", "Delacruz"

K = TypeVar("K")
V = TypeVar("V")


class Token(NamedTuple):
    """A word of a segment."""

    start: int
    end: int
    form: str
    is_named: bool  # capitalized, a number, or of a script without capitals
    is_minor: bool  # a particle
    has_clitic: bool  # Arabic: the first letter may be a preposition or "and", written together with the name
    is_tied: bool = False  # a hyphen stands before it
    surface: str = ""  # as it is written, of a word that lists spell in another way
    is_stop: bool = False  # stands between names and in none


class Memory:
    """What one list was found to hold for words: forgotten when it grows."""

    def __init__(self, index: NameIndex) -> None:
        self.index = index
        self._keys: dict[str, tuple[int, ...]] = {}
        self._names: dict[str, tuple[int, ...]] = {}

    def keys_of(self, form: str) -> tuple[int, ...]:
        """The hashed keys that a word may stand under; slips are looked for in words that are no everyday English."""
        known = self._keys.get(form)
        if known is None:
            number = number_of(form)
            known = self.index.keys_of(form, typos=not is_plain_word(form))
            if (article := _ARTICLE.match(form)) and self.index.knows(form[article.end() :]):
                known += self.index.keys_of(form[article.end() :])
            for full in sorted(full_names(form) - {form}):  # "Sasha", "Bill": the list has ALEKSANDR, WILLIAM
                known += self.index.keys_of(full)[:1]
            if (plain := without_slip(form)) != form:  # "Eurasian": read as "Eurasia" on either side
                known += self.index.keys_of(plain)
            for spelling in variants_near(form):  # "Dawodo" for "Dawood", which the index has as "daud"
                known += self.index.keys_of(variants()[spelling])
            if number and number != form:  # "Hilda II", "Hilda Two": the list has HILDA 2
                known += self.index.keys_of(number)
            elif not form.isdigit() and (not known or self._may_be_misread(form)):
                known += tuple(
                    key for read in misread(form) for key in self._keys_if_misread(read, has_other=bool(known))
                )
            known += self._keys_respelt(form)
            for other in _said_otherwise(form):
                known += self.index.keys_of(other)[:1]
            remember(self._keys, form, known)
        return known

    def _keys_respelt(self, form: str) -> tuple[int, ...]:
        """The keys of a word that no name has, as lists spell such a one of another language: "Saweljew", SAVELYEV."""
        if self.index.knows(form):
            return ()
        keys = (key for spelling in respellings(form) for key in self.index.keys_of(spelling))
        return tuple(dict.fromkeys(keys))

    def _may_be_misread(self, form: str) -> bool:
        """Whether print may have made a word that nothing knows of another's letters: "Ahrnad", "Kamer"."""
        return any(pair in form for pair in LOOKS_ALIKE) and weight_of(form) >= RARE and not self.index.knows(form)

    def _keys_if_misread(self, read: str, *, has_other: bool) -> tuple[int, ...]:
        return self.index.keys_of(read) if not has_other or self.index.knows(read) else ()

    def has_both(self, form: str, other: str) -> bool:
        """Whether some name has two words like these."""
        ours = self.keys_of(form)
        theirs = self.keys_of(other) if ours else ()
        return bool(theirs and self.index.names_with_pair(ours[0], theirs[0]))

    def keys_as_one(self, joined: str) -> tuple[int, ...]:
        """The hashed keys of a word that stands in some name as it is."""
        return self.keys_of(joined) if self.index.knows(joined) else ()

    def keys_of_readings(self, surface: str) -> tuple[int, ...]:
        """The hashed keys of a word in another script; where its vowels are open no slip is looked for as well."""
        known = self._keys.get(surface)
        if known is None:
            said = readings(surface)
            plain = map(without_slip, said)  # "євразійський": the index has "eurasia"
            hashed = tuple([key_hash(make_part(reading, "word").key) for reading in dict.fromkeys((*said, *plain))])
            more = () if leaves_vowels_open(surface) else self.keys_of(fold(surface))
            known = tuple(dict.fromkeys(hashed + more))
            remember(self._keys, surface, known)
        return known

    def names_as_one(self, joined: str) -> tuple[int, ...]:
        """The names that may be written as this one word."""
        known = self._names.get(joined)
        if known is None:
            known = self.index.names_as_one(joined)
            if joined in variants():  # "Qaeda": the index has "qaida"
                known = tuple(dict.fromkeys((*self.index.names_as_one(variants()[joined]), *known)))
            if not known and not joined.isalpha() and not joined.isdigit():
                known = tuple(name for read in misread(joined) for name in self.index.names_as_one(read))
            if is_common(joined):
                known = tuple(name for name in known if self._is_just(joined, name))[:MAX_NAMESAKES]
            remember(self._names, joined, known)
        return known

    def names_near(self, form: str) -> tuple[int, ...]:
        """The names that are one word and one slip away: a long one that no table and no name has."""
        if len(form) < MIN_SLIPPED or not form.isalpha() or weight_of(form) < RARE:
            return ()
        key = f"~{form}"
        if key not in self._names:
            near = self.index.names_near_one(form)
            remember(self._names, key, tuple(name for name in near if self._is_of_party(name)))
        return self._names[key]

    def _is_of_party(self, name: int) -> bool:
        return self.index.name(name).type is not PartyType.PERSON

    def names_read(self, surface: str) -> tuple[int, ...]:
        """The names that a word of another script may be, by its pattern or by one of its readings."""
        known = self._names.get(surface)
        if known is None:
            fits = partial(is_spelling, surface) if is_open(surface) else None
            found = (name for one in readings(surface) for name in self._read_as(one, fits))
            known = tuple(dict.fromkeys(found))
            remember(self._names, surface, known)
        return known

    def _read_as(self, reading: str, fits: Callable[[str], object] | None) -> tuple[int, ...]:
        names = self.index.names_as_one(reading, fits) if fits else self.names_as_one(reading)
        return tuple(name for name in names if not is_common(reading) or self._is_just(reading, name))

    def _is_just(self, form: str, name: int) -> bool:
        """The name is this one word: "Victory" is the ship VICTORY, but "After" is no FATER ENGINEERING.

        Of the name of a place only a ship, an aircraft or a company with its legal form is meant, if any: "Baghdad" is
        no person's alias.
        """
        indexed = self.index.name(name)
        if form in place_words() and indexed.type in NEVER_PLACES and not legal_form(indexed.parts):
            return False
        return [part.form for part in indexed.parts if part.role != "legal" and part.form != ARABIC_THE] == [form]


# Persons and organizations are not called by the bare name of a place, nor by one everyday word of a longer phrase.
NEVER_PLACES = frozenset({PartyType.PERSON, PartyType.ORGANIZATION})


def remember(memory: dict[K, V], key: K, found: V, *, most: int = MAX_REMEMBERED) -> None:
    """Keep what was found, forgetting all else where that has grown."""
    if len(memory) > most:
        memory.clear()
    memory[key] = found


@lru_cache(maxsize=16384)
def keys_meant(form: str) -> tuple[int, ...]:
    """The hashed keys of what lists call a word of another language; none for most words."""
    return tuple(dict.fromkeys(key_hash(make_part(said, "word").key) for said in meanings(form)))


def _said_otherwise(form: str) -> Iterator[str]:
    """What lists may have for a word, or for a part of it."""
    yield from meanings(form)  # "Döviz": the list has EXCHANGE
    yield from of_country(form)
    if not is_plain_word(form):
        yield from with_other_start(form)  # "Paek Ma Gang": the list has BAEK MA KANG
    yield from (tail for tail in (*names_of_god(form), before_faith(form)) if tail)  # "Abdulaziz", "Izzeddine"
    yield from as_two_given(form)  # "Mohammadali": the list has MOHAMMAD ALI


def as_two_given(form: str) -> tuple[str, ...]:
    """The two given names that a word is, which no table has as one: "Mohammadali"."""
    if not 2 * MIN_GIVEN <= len(form) <= MAX_GIVEN or not form.isalpha() or is_given_name(form):
        return ()
    if is_common(form) or form in place_words():  # "edited", "Karachi"
        return ()
    for at in range(MIN_GIVEN, len(form) - MIN_GIVEN + 1):
        if is_given_name(form[:at]) and is_given_name(form[at:]):
            return form[:at], form[at:]
    return ()
