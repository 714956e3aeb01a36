"""How lists would spell a word that another language writes its own way: "Saweljew", "Celal", "Mijail", "Soueid"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from xref.vocabulary import RARE, weight_of

MIN_LETTERS, MAX_LETTERS = 5, 24  # of a word that is respelt

# What each language's letters are in English, of Cyrillic and Arabic names; the longest first.
_GERMAN = {
    "schtschow": "shchev",
    "tschow": "chev",
    "schow": "shev",
    "schtsch": "shch",
    "tsch": "ch",
    "dsch": "j",
    "sch": "sh",
    "ch": "kh",
    "w": "v",
    "j": "y",
}
_SLAVIC = {"ch": "kh", "j": "y"}  # and Italian
_SPANISH = {"gui": "gi", "gue": "ge", "qu": "k", "j": "kh", "ua": "wa", "ui": "wi"}
_SPANISH_Y = {**_SPANISH, "y": "j"}  # "Yamil"
_FRENCH = {"aou": "aw", "oua": "wa", "oue": "we", "oui": "wi", "gui": "gi", "gue": "ge", "dj": "j", "tch": "ch"}
_FRENCH |= {"ch": "sh", "ou": "u"}  # "Darouich", "Djaoulani"
_TURKISH = {"c": "j"}
_CZECH = {"ch": "kh", "c": "ts", "j": "y"}
_DIGRAPHS = {pair: pair for pair in ("kh", "sh", "ch", "zh", "gh", "th", "ph")}  # stay as they are
_MARKED = {**_DIGRAPHS, "s": "sh", "c": "ch", "z": "zh"}  # "Hamanduş", "Burčik", less their marks
_UKRAINIAN, _BARE = {**_DIGRAPHS, "h": "g"}, {**_DIGRAPHS, "h": "kh"}  # "Husev", "Luhovoi"; "Vahayev"
_BELARUSIAN = {**_DIGRAPHS, "ian": "en", "iar": "er", "dzi": "di", "tsi": "ti", "ou": "ov", "au": "ov", "h": "g"}
_TURKISH_SH = {**_DIGRAPHS, "c": "j", "s": "sh"}
_GERMAN_S = {**_GERMAN, "dsch": "dzh", "ss": "s", "s": "z", "z": "ts"}  # "Sajzew", "Glasjew", "Jelzin"
_NASAL = {"nb": "mb", "np": "mp"}  # "Junblat"
_MALAY = {"sy": "sh", "oe": "u", "dj": "j", "tj": "ch"}
_TABLES = (
    _GERMAN,
    _SLAVIC,
    _SPANISH,
    _SPANISH_Y,
    _FRENCH,
    _TURKISH,
    _MARKED,
    _CZECH,
    _UKRAINIAN,
    _BARE,
    _BELARUSIAN,
    _GERMAN_S,
    _TURKISH_SH,
    _MALAY,
    _NASAL,
)
_RARE_LETTERS = "jqzxwvkfbpgcuhdmytlnrosiea"  # the rarest first


def _telling(table: Mapping[str, str]) -> frozenset[str]:
    """Letters without all of which a word has nothing that the table would write otherwise."""
    changed = (letters for letters, other in table.items() if letters != other)
    return frozenset(min(letters, key=_RARE_LETTERS.index) for letters in changed)


_WAYS = tuple((re.compile("|".join(table)), table, _telling(table)) for table in _TABLES)


@lru_cache(maxsize=32768)
def respellings(form: str) -> tuple[str, ...]:
    """The folded word as lists might spell it, if it is of a language of these ways.

    None for a short one, of which Korean has many that differ by one letter, and for a word or name that a table has:
    "Jassim" is no slip of Qasem.
    """
    if not MIN_LETTERS <= len(form) <= MAX_LETTERS or not form.isalpha() or weight_of(form) < RARE:
        return ()
    letters = frozenset(form)
    found = [_respelt(form, pattern, way) for pattern, way, telling in _WAYS if not telling.isdisjoint(letters)]
    return tuple(dict.fromkeys([one for one in found if one != form]))


def _respelt(form: str, pattern: re.Pattern[str], way: Mapping[str, str]) -> str:
    return pattern.sub(lambda part: way[part.group()], form)
