"""Korean: the romanizations of Hangul, and where a word of it ends."""

from __future__ import annotations

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
