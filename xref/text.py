"""Pure functions on strings: words with offsets, folding, consonant keys, similarity."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import Indel, JaroWinkler

RESOURCES = Path(__file__).parent / "resources"

# Marks that belong to a word though they are no letters: combining accents, Arabic vowel signs, joiners, soft hyphen.
_GLUE = "\u00ad\u0300-\u036f\u064b-\u065f\u0670\u200b-\u200d\u2060"
_LETTERS = rf"(?:[^\W_]|[{_GLUE}])+"
_WORD = re.compile(rf"{_LETTERS}(?:['’ʼ`´‘]{_LETTERS})*")
_ELISION = re.compile(r"[dDlL]['’](?=\w{2})")
# Arabic al-, after a joined wa-, fa-, bi- or ka-; it is a part of the word in "Allah" alone.
_ARABIC_ARTICLE = re.compile("[\u0648\u0641\u0628\u0643]?\u0627\u0644(?!\u0644\u0647$)(?=\\w\\w)")
# Letters that romanizations of names write as a vowel: ain, alef maksura, teh marbuta.
_ARABIC_VOWELS = str.maketrans({"\u0639": "a", "\u0649": "a", "\u0629": "a"})
_POSSESSIVE = re.compile(r"(?<=.)['’][sS]$")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_DROPPED = re.compile(r"['’ʼ`´‘ʿʾʻʹʺ\u00ad\u200b-\u200d\u2060]")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
_HYPHEN_BREAK = re.compile(r"(?<=[^\W\d_])[-‐\u00ad][ \t]*\r?\n[ \t]*(?=[a-zß-ÿа-яё])")
_FILLER = "\u2060"
T = TypeVar("T")


class Word(NamedTuple):
    """One word of a text: `text[start:end]`, and its folded form."""

    start: int
    end: int
    form: str


@cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a word table in `resources/`: fields split at tabs, `#` comments left out."""
    rows = []
    for line in (RESOURCES / name).read_text(encoding="utf-8").splitlines():
        content = line.split("#", 1)[0].rstrip()
        if content:
            rows.append(tuple(part.strip() for part in content.split("\t")))
    return tuple(rows)


def shadow(text: str) -> str:
    """The text at the same length, easier to read for a machine.

    HTML entities become their character and fillers, a word hyphenated over a line break is joined by fillers,
    so every offset into the shadow is an offset into the text.
    """
    if "&" in text:
        text = _ENTITY.sub(_as_character, text)
    return _HYPHEN_BREAK.sub(lambda found: _FILLER * len(found.group()), text)


def _as_character(found: re.Match[str]) -> str:
    entity = found.group()
    plain = html.unescape(entity)
    if len(plain) != 1 or plain == entity:
        return entity
    return plain + (_FILLER if plain.isalnum() else " ") * (len(entity) - 1)


def words(text: str) -> Iterator[Word]:
    """The words of a text, in order; Chinese, Japanese and Korean text gives one word a character."""
    for found in _WORD.finditer(text):
        surface = found.group()
        start = found.start()
        if surface.isascii() and surface.isalnum():
            yield Word(start, found.end(), surface.lower())
        else:
            yield from _parts(surface, start)


def _parts(surface: str, start: int) -> Iterator[Word]:
    elided = _ELISION.match(surface)
    if elided:
        yield Word(start, start + 1, surface[0].lower())
        start += elided.end()
        surface = surface[elided.end() :]
    article = _ARABIC_ARTICLE.match(surface)
    if article:
        start += article.end()
        surface = surface[article.end() :]
    if surface[0] >= "\u2e80":
        for offset, char in enumerate(surface):
            form = fold(char)
            if form:
                yield Word(start + offset, start + offset + 1, form)
        return
    kept = _POSSESSIVE.sub("", surface).rstrip(_FILLER)
    form = fold(kept)
    if form:
        yield Word(start, start + len(kept), form)


def find_words(text: str, wanted: Callable[[str], Sequence[tuple[int, T]]]) -> Iterator[tuple[int, T]]:
    """Where something wanted stands, in order: its offset and what `wanted` says of it.

    `wanted` is given each different run of characters between blanks, and says what it holds at which offset; so what
    most runs hold, nothing, costs a look into a dictionary.
    """
    runs = text.split()
    held = {run: holds for run in set(runs) if (holds := wanted(run))}
    end = 0
    for run in [run for run in runs if run in held]:
        start = text.index(run, end)
        end = start + len(run)
        while not (start == 0 or text[start - 1].isspace()) or not (end == len(text) or text[end].isspace()):
            start = text.index(run, start + 1)
            end = start + len(run)
        for offset, what in held[run]:
            yield start + offset, what


def is_word_char(char: str) -> bool:
    """Whether a regular expression counts the character as one of a word."""
    return char.isalnum() or char == "_"


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower-case ASCII letters and digits only, other scripts transliterated; empty where nothing is left."""
    plain = _DROPPED.sub("", word)
    if not plain.isascii():
        plain = anyascii(plain.translate(_ARABIC_VOWELS))
    return _NOT_PLAIN.sub("", plain.lower())


def normalize(text: str) -> str:
    """Folded words joined by single spaces; what is left of a text that is all symbols is the text, squashed."""
    joined = " ".join(word.form for word in words(shadow(text)))
    return joined or " ".join(text.split()).casefold()


# Spellings of one sound in the romanizations met on the lists; longest first. Palatals become x, sibilants s.
_SOUNDS = (
    ("shch", "x"), ("tsch", "x"), ("dzh", "x"), ("tch", "x"), ("sch", "x"), ("zh", "x"), ("sh", "x"), ("ch", "x"),
    ("dj", "x"), ("cz", "x"), ("sz", "x"), ("kh", "k"), ("gh", "k"), ("ck", "k"), ("ph", "f"), ("th", "t"),
    ("dh", "t"), ("ts", "s"), ("tz", "s"), ("dz", "s"), ("ng", "n"), ("j", "x"), ("q", "k"), ("g", "k"),
    ("x", "ks"), ("z", "s"), ("w", "v"), ("f", "v"), ("d", "t"), ("ce", "s"), ("ci", "s"), ("cy", "s"), ("c", "k"),
)  # fmt: skip
_SOUND = re.compile("|".join(spelling for spelling, _ in _SOUNDS))
_AS_SOUND = {spelling: "v" if sound == "f" else sound for spelling, sound in _SOUNDS}
_VOWELS = re.compile(r"[aeiouyh]+")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def consonants(form: str) -> str:
    """A key that spellings of one name share: its consonants by sound, vowels and doubled letters dropped.

    The idea is that of Soundex (R. Russell, 1918) and Metaphone (L. Philips, 1990), with sound classes for romanized
    Arabic, Slavic and Korean names. Digits stay; a form of vowels alone keeps its first letter.
    """
    if form.isdigit():
        return form
    sounds = _SOUND.sub(lambda found: _AS_SOUND[found.group()], form)
    key = _VOWELS.sub("", _DOUBLE.sub(r"\1", sounds)) or form[:1]
    return key[:-1] if len(key) > 4 and key[-1] == "s" else key  # a plural, or a Greek or Latvian ending


def is_imo_number(digits: str) -> bool:
    """Whether seven digits end in the check digit of a ship's number: the first six times 7 to 2, the sum's last digit.

    The rule is that of IMO resolution A.1117(30).
    """
    if len(digits) != 7 or not (digits.isascii() and digits.isdigit()):
        return False
    return sum(int(digit) * weight for digit, weight in zip(digits, range(7, 1, -1), strict=False)) % 10 == int(
        digits[6]
    )


def similarity(left: str, right: str) -> float:
    """How alike two normalized strings are, 0.0 to 1.0; 0.0 where either is empty."""
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    return (Indel.normalized_similarity(left, right) + JaroWinkler.normalized_similarity(left, right)) / 2


def nearly_alike(word: str, others: Sequence[str], *, at_least: float = 0.7) -> list[str]:
    """Those of `others` that share so many letters with `word` that `similarity` may call them alike."""
    found = process.extract(
        word, others, scorer=Indel.normalized_similarity, processor=None, score_cutoff=at_least, limit=None
    )
    return [other for other, _, _ in found]
