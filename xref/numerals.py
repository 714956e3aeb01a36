"""Numbers written in words, in English, Spanish, Portuguese, Italian, French and German: "twenty-six", "ventinove"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from xref.text import fold

LEAST = 13  # smaller ones are other words too often: "once", "elf", "sei"
MOST_WORDS = 4  # of one number: "quatre-vingt-dix-sept"

_WORD = re.compile(r"[^\W\d_]+")
# What words of 13 and more hold: plain strings are looked for at once, and most texts have none.
_HINTS = (
    *("teen", "nty", "rty", "fty", "xty", "hty", "ety", "nta", "ante", "rente", "vent", "veint", "vint", "ingt", "ntu"),
    *("ntot", "zig", "sig", "ßig", "zehn", "zeh", "iec", "dici", "dez", "trec", "trez", "treiz", "tor", "quin", "seiz"),
    "dix",
)


class _Language(NamedTuple):
    """The words of numbers, folded, and how a ten and a unit are one."""

    teens: str  # up to nineteen
    tens: str  # from twenty on
    units: str
    joined: Callable[[str, str], str]


def _behind(between: str) -> Callable[[str, str], str]:
    return lambda ten, unit: f"{ten}{between}{unit}"


def _italian(ten: str, unit: str) -> str:
    return (ten[:-1] if unit[0] in "uo" else ten) + unit


def _german(ten: str, unit: str) -> str:
    return f"{unit}und{ten}"


_ENGLISH = _Language(
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "one two three four five six seven eight nine",
    _behind(" "),
)
_SPANISH = _Language(
    "trece catorce quince dieciseis diecisiete dieciocho diecinueve",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "uno dos tres cuatro cinco seis siete ocho nueve",
    lambda ten, unit: f"veinti{unit}" if ten == "veinte" else f"{ten} y {unit}",
)
_PORTUGUESE = _Language(
    "treze catorze quinze dezesseis dezessete dezoito dezenove",
    "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "um dois tres quatro cinco seis sete oito nove",
    _behind(" e "),
)
_FRENCH = _Language(
    "treize quatorze quinze seize dix_sept dix_huit dix_neuf",
    "vingt trente quarante cinquante soixante",
    "et_un deux trois quatre cinq six sept huit neuf"
    " dix et_onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf",
    _behind(" "),
)
_LANGUAGES = (
    _ENGLISH,
    _SPANISH,
    _PORTUGUESE,
    _PORTUGUESE._replace(teens="treze quatorze quinze dezasseis dezassete dezoito dezanove"),
    _Language(
        "tredici quattordici quindici sedici diciassette diciotto diciannove",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "uno due tre quattro cinque sei sette otto nove",
        _italian,
    ),
    _FRENCH,
    _Language(
        "dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn",
        "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
        "ein zwei drei vier funf sechs sieben acht neun",
        _german,
    ),
)


def in_digits(text: str) -> str:
    """The text with its numbers from 13 to 99 in digits, where it has them in words: "a 26-year-old"."""
    if not any(map(text.__contains__, _HINTS)):
        return text
    found, at = [], 0
    for start, end, number in _numbers(text):
        found += [text[at:start], str(number)]
        at = end
    return "".join([*found, text[at:]])


def _numbers(text: str) -> Iterator[tuple[int, int, int]]:
    words = list(_WORD.finditer(text))
    first = 0
    while first < len(words):
        last, number = _longest(text, words, first)
        if number:
            yield words[first].start(), words[last].end(), number
        first = last + 1


def _longest(text: str, words: list[re.Match[str]], first: int) -> tuple[int, int]:
    """The last word of the longest number that begins at this word, and its value; the word itself and 0 for none."""
    known, form, best = _table(), "", (first, 0)
    if fold(words[first].group()) not in _first_words():
        return best
    for last in range(first, min(first + MOST_WORDS, len(words))):
        if last > first and text[words[last - 1].end() : words[last].start()] not in {" ", "-"}:
            break
        form = f"{form} {fold(words[last].group())}".lstrip()
        if form in known:
            best = last, known[form]
    return best


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form.partition(" ")[0] for form in _table())


@cache
def _table() -> dict[str, int]:
    """The words of a number, with a blank between them, to the number."""
    known: dict[str, int] = {}
    for teens, tens, units, joined in _LANGUAGES:
        known |= {word: at for at, word in enumerate(teens.split(), LEAST)}
        for ten, word in enumerate(tens.split(), 2):
            known[word] = 10 * ten
            known |= {joined(word, unit): 10 * ten + at for at, unit in enumerate(units.split(), 1)}
    eighty = {f"quatre vingt {unit}": 80 + at for at, unit in enumerate(_unscored(), 1)}
    known |= eighty | {"quatre vingt": 80, "quatre vingts": 80}
    return {word.replace("_", " "): number for word, number in known.items()}


def _unscored() -> Iterator[str]:
    """What follows eighty in French."""
    for unit in _FRENCH.units.split():
        yield unit.removeprefix("et_")
