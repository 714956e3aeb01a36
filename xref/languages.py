"""From a text to the language it is written in, by its script and its small words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from xref.late import late_pattern
from xref.text import has_sign, read_table

SAMPLE_CHARACTERS = 800  # of the text: a hundred words and more tell a language, and cost 60 µs
MIN_WORDS = 1.5  # small words of a language, those of several languages for less: one may stand in a name, too
MIN_SHARE = 0.06  # of the words; running text has 0.25 and more, a list of names next to none

_WORDS = re.compile(r"[^\W\d_]+")
# Letters that one language of a script has and its neighbors lack; each counts as much as a small word of its own.
_LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "ı": "tr", "ğ": "tr", "ß": "de", "ñ": "es", "ã": "pt", "õ": "pt", "ł": "pl", "ř": "cs", "ě": "cs", "ů": "cs",
        "ő": "hu", "ű": "hu", "ț": "ro", "œ": "fr", "ľ": "sk", "ŕ": "sk", "ơ": "vi", "ư": "vi",
        "ы": "ru", "э": "ru", "ё": "ru", "ї": "uk", "є": "uk", "ґ": "uk", "ў": "be", "ђ": "sr", "ћ": "sr", "џ": "sr",
        "љ": "sr", "њ": "sr", "ѓ": "mk", "ќ": "mk", "ѕ": "mk", "ъ": "bg", "گ": "fa", "پ": "fa", "چ": "fa", "ٹ": "ur",
        "ڈ": "ur", "ے": "ur", "ة": "ar", "ى": "ar", "إ": "ar",
    }
)  # fmt: skip
_OWN_LETTERS = re.compile(f"[{''.join(_LETTERS)}]")
# Scripts that one language is written in, or one that is far the commonest; kana before Han, which Japanese has too.
_SCRIPTS = (
    ("ja", late_pattern("[\u3041-\u30ff]")),
    ("ko", late_pattern("[\uac00-\ud7a3]")),
    ("zh", late_pattern("[\u4e00-\u9fff]")),
    ("el", late_pattern("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", late_pattern("[\u05d0-\u05ea]")),
    ("hi", late_pattern("[\u0904-\u0939]")),
    ("th", late_pattern("[\u0e01-\u0e4e]")),
    ("ka", late_pattern("[\u10d0-\u10ff]")),
    ("hy", late_pattern("[\u0531-\u0587]")),
    ("am", late_pattern("[\u1200-\u135a]")),
    ("bn", late_pattern("[\u0985-\u09b9]")),
    ("ta", late_pattern("[\u0b85-\u0bb9]")),
    ("my", late_pattern("[\u1000-\u102a]")),
    ("km", late_pattern("[\u1780-\u17a2]")),
)
MIN_SCRIPT_SHARE = 0.4  # of the letters; Japanese has kana for half of them, and a name in another script is a few
MIN_KANA = 0.05  # of the letters: a text in Han with that many kana is Japanese


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language a text is written in; empty where it is too short or mixed to tell."""
    sample = text[:SAMPLE_CHARACTERS].lower()
    words = _WORDS.findall(sample)
    found = "" if sample.isascii() or not _has_a_script(sample) else _by_script(sample)
    if found:
        return found
    scores = _scores(words)
    if not scores:
        return ""
    best = max(scores, key=scores.__getitem__)
    is_clear = sum(score == scores[best] for score in scores.values()) == 1
    return best if is_clear and scores[best] >= max(MIN_WORDS, MIN_SHARE * len(words)) else ""


def _has_a_script(sample: str) -> bool:
    """Whether any character may be of a script that tells the language: no Latin, Cyrillic or punctuation."""
    return has_sign(sample, "\u0370\u03ff", "\u0530\u1fff", "\u2e80\U0010ffff")


def _by_script(sample: str) -> str:
    letters = sum(map(str.isalpha, sample)) or 1
    found = {code: len(script.findall(sample)) for code, script in _SCRIPTS}
    if found["ja"] > MIN_KANA * letters:
        return "ja"
    best = max(found, key=found.__getitem__)
    return best if found[best] > MIN_SCRIPT_SHARE * letters else ""


def _scores(words: list[str]) -> dict[str, float]:
    """How many small words, and letters of its own, each language has in the text."""
    scores: dict[str, float] = {}
    for owners in map(_small_words().get, words):
        for code, weight in owners or ():
            scores[code] = scores.get(code, 0.0) + weight
    joined = " ".join(words)
    for letter in () if joined.isascii() else _OWN_LETTERS.findall(joined):
        code = _LETTERS[letter]
        scores[code] = scores.get(code, 0.0) + 1
    return scores


@cache
def _small_words() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Each small word, its languages, and how much it says for each of them."""
    owners: dict[str, list[str]] = {}
    for code, small in read_table("language_words.txt"):
        for word in dict.fromkeys(small.split()):
            owners.setdefault(word, []).append(code)
    return MappingProxyType(
        {word: tuple((code, len(codes) ** -0.5) for code in codes) for word, codes in owners.items()}
    )
