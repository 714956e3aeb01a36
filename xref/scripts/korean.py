"""Korean: the romanizations of Hangul, syllables in either of them, and where a word of it ends."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from xref.late import late_pattern
from xref.scripts.base import HANGUL, Spellings
from xref.text import fold

_INITIALS = (
    "k g", "kk gg", "n", "t d", "tt dd", "r l n ", "m", "p b", "pp bb", "s", "ss", "", "ch j", "jj tch", "ch chh",
    "k kh", "t th", "p ph", "h",
)  # fmt: skip
_MEDIALS = (
    "a ah", "ae", "ya", "yae", "o eo", "e", "yo yeo yu", "ye", "o", "wa", "wae", "oe oi", "yo", "u o oo", "wo weo o eo",
    "we", "wi", "yu yo yoo", "u eu", "ui eui i yi", "i ee",
)  # fmt: skip
_FINALS = (
    "", "k g", "k", "k", "n", "n", "n", "t", "l r", "k", "m", "l", "l", "l", "l", "l", "m", "p b", "p", "t", "t", "ng",
    "t", "t", "k", "t", "p", "",
)  # fmt: skip


def syllable_spellings(char: str) -> tuple[Spellings, ...]:
    """How romanizations write the start, the vowel and the end of a syllable."""
    number = ord(char) - 0xAC00
    parts = _INITIALS[number // 588], _MEDIALS[number % 588 // 28], _FINALS[number % 28]
    return tuple(part.split(" ") for part in parts)


def romanizations(surface: str) -> list[str]:
    """The plain one, and with the letters that other romanizations use where the key differs."""
    plain = fold(surface)
    return [
        plain,
        plain.replace("p", "b"),
        plain.replace("r", "l"),
        "r" + plain.lstrip("y") if plain[:1] in "yi" else "",
    ]


# What Korean joins to the end of a word: the endings of cases, and what is said of a name.
_PARTICLES = late_pattern(
    "호?(?:은|는|이|가|을|를|의|에|와|과|도|로|만|나|씨|측|등|및|란|인|이나|으로|에서|에게|에는|에도|까지|부터|께서|처럼|보다|하고|라는|이라는|라고|이라고"
    "|이라|라|였|이었|였던|이던|이자|이며|으로부터|에게서|에서는|에서도|들)?(?![\uac00-\ud7a3])"
)


def is_korean_word(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` in Hangul begins where a word begins, and ends where one ends or its endings begin."""
    return not HANGUL.match(text[start - 1 : start]) and _PARTICLES.match(text, end) is not None


# McCune-Reischauer without its marks (1939), the Revised Romanization (2000), and the spellings of newspapers.
_ROMANIZED = re.compile("(kk|gg|tt|dd|pp|bb|jj|ss|ch|sh|[gkdtbpjsrlmnhy])?([aeiouwy]+)(ng|[nmlrkgpbtdh])?")
_START_CLASSES = {
    "kk": "k", "gg": "k", "g": "k", "tt": "t", "dd": "t", "d": "t", "pp": "p", "bb": "p", "b": "p", "jj": "j",
    "ch": "j", "ss": "s", "sh": "s", "l": "r",
}  # fmt: skip
_END_CLASSES = {"g": "k", "b": "p", "d": "t", "r": "l", "h": ""}
# The vowels of Hangul that a spelling may stand for, one letter each: o is both of McCune-Reischauer's, and so is u.
_VOWELS = {
    "a": "a", "ah": "a", "ae": "A", "ai": "A", "ay": "A", "e": "eA", "eo": "E", "o": "oE", "u": "uU", "oo": "u",
    "ou": "u", "eu": "U", "i": "i", "ee": "i", "yi": "i", "ea": "i", "ui": "Ii", "eui": "I", "oe": "OW", "oi": "O",
    "wae": "W", "wa": "w", "wo": "v", "weo": "v", "we": "V", "wi": "x", "wee": "x", "ya": "y", "yeo": "Y",
    "yo": "YZ", "you": "Y", "yu": "zY", "yoo": "z", "ye": "q",
}  # fmt: skip
# Surnames that begin with a sound which South Korea drops, or that it spells in a way of its own.
_SURNAMES = ("ri lee yi rhee rhi i li", "pak park bak", "no roh noh ro", "rim im lim yim", "ryu yu yoo ryoo", "u woo")
_BY_SURNAME = {name: number for number, names in enumerate(_SURNAMES) for name in names.split()}
MAX_SYLLABLE = 6
_STARTS = (("ch", "j"), ("j", "ch"), ("p", "b"), ("b", "p"), ("k", "g"), ("g", "k"), ("t", "d"), ("d", "t"))


class _Syllable(NamedTuple):
    start: str
    vowels: frozenset[str]
    end: str


@lru_cache(maxsize=16384)
def _read(form: str) -> _Syllable | None:
    found = _ROMANIZED.fullmatch(form) if len(form) <= MAX_SYLLABLE else None
    if not found:
        return None
    start, vowel, end = found.group(1) or "", found.group(2), found.group(3) or ""
    if start == "y":
        start, vowel = "", "y" + vowel
    vowels = _VOWELS.get(vowel, "")
    if not vowels:
        return None
    if vowel == "u" and end in {"l", "ng"}:  # "Chul", "Sung"
        vowels += "E"
    return _Syllable(start, frozenset(vowels), _END_CLASSES.get(end, end))


def is_syllable(form: str) -> bool:
    """Whether a folded word may be a syllable of Korean."""
    return form in _BY_SURNAME or _read(form) is not None


def with_other_start(form: str) -> tuple[str, ...]:
    """A syllable as the other romanization begins it: "paek" of "baek", "jang" of "chang"; empty for other words."""
    for start, other in _STARTS:
        if form.startswith(start) and len(form) > len(start) and _read(form) is not None:
            return (other + form[len(start) :],)
    return ()


def are_one_syllable(form: str, other: str) -> bool:
    """Whether two folded words may be one Korean syllable in two spellings: "un" and "eun", "chol" and "cheol"."""
    number = _BY_SURNAME.get(form)
    if number is not None and number == _BY_SURNAME.get(other):
        return True
    one, two = _read(form), _read(other)
    if one is None or two is None:
        return False
    if one.end != two.end or one.vowels.isdisjoint(two.vowels):
        return False
    if one.start == two.start:
        return True
    starts = _START_CLASSES.get(one.start, one.start), _START_CLASSES.get(two.start, two.start)
    is_same_vowel = one.vowels == two.vowels or _is_revised(one, two) or _is_revised(two, one)
    return starts[0] == starts[1] and is_same_vowel


def _is_revised(one: _Syllable, two: _Syllable) -> bool:
    """Whether a syllable is another in the Revised Romanization, McCune and Reischauer's being open: "geun", "kun"."""
    return one.start in {"g", "d", "b", "j"} and one.vowels < two.vowels
