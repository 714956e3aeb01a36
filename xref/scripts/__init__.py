"""Words of other scripts and their endings: which Latin spellings a list may have for them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from xref.late import late_pattern
from xref.scripts import chinese, cyrillic, korean
from xref.scripts.arabic import letter_spellings, skeletons, without_affixes
from xref.scripts.base import ARABIC, CYRILLIC, HANGUL, MAX_READINGS, Spellings
from xref.scripts.cyrillic import nominatives
from xref.scripts.korean import is_korean_word, syllable_spellings
from xref.text import Word, consonants, fold, has_sign, read_table, similarity, words

__all__ = [
    "CERTAINTY",
    "in_spelling_of",
    "is_korean_word",
    "is_name",
    "is_open",
    "is_other_script",
    "is_part_of_word",
    "is_said_of_manner",
    "is_spelling",
    "leaves_vowels_open",
    "readings",
    "says_what_body",
    "share_of_meaning",
    "translations",
]

_ARABIC = "arabic_words.txt"
NAME, BARE = "name", "bare"  # of a word that is one party's name; of one that is, unless "with" is joined to it
MAX_JOINED = 4  # words of the text that a list may write as one
MIN_ALIKE = 0.75  # of a reading and a listed word; below it the reading says nothing
CERTAINTY = 0.98  # of a comparison that rests on letters which leave vowels open

_MANNER = late_pattern("(?:ب|كل\\s)$")
_WHOSE = late_pattern("\\s(?:ال(?!فلسطيني|إسلامي)|و\\w)")
_MARKS = late_pattern("[\u0640\u064b-\u065f\u0670\u200b-\u200d\u2060]")

# Turkish puts its endings behind an apostrophe: "Ankara'daki", "Bank'ın".
_TURKISH_ENDING = (
    "(?<=\\w\\w\\w)['’ʼ](?:y?[aeıiuü]|[yn][aeıiuü]|n?[ıiuü]n|[dt][ae](?:n|ki|kiler)?|n[dt][ae](?:n|ki)?|y?l[ae]"
    "|[dt][ıiuü]r)(?!\\w)"
)
_TURKISH = late_pattern(_TURKISH_ENDING)
_OTHER = "\u0400\u052f", "\u0620\u06d3", "\uac00\ud7a3", "\u3400\u9fff"
_APOSTROPHES = frozenset("'’ʼ")


def is_other_script(text: str) -> bool:
    """Whether a text has words that lists spell in another way: of another script, or with a Turkish ending."""
    return has_sign(text, *_OTHER) or (not _APOSTROPHES.isdisjoint(text) and _TURKISH.search(text) is not None)


def leaves_vowels_open(text: str) -> bool:
    """Whether a text is in Arabic letters, so that no spelling of it is sure."""
    return not text.isascii() and ARABIC.search(text) is not None


@lru_cache(maxsize=32768)
def readings(surface: str) -> tuple[str, ...]:
    """Folded spellings, for looking a word up; empty where `fold` says all there is to say."""
    if CYRILLIC.match(surface):
        found = [*translations(surface), *cyrillic.romanizations(surface)]
    elif ARABIC.search(surface):
        found = [*translations(surface), *skeletons(_MARKS.sub("", surface))]
    elif chinese.is_foreign(surface):
        found = [*translations(surface)[1:], *chinese.foreign_spellings(surface)]  # a country is one by sound, too
    elif chinese.is_han(surface):  # "Zhonghua" is a name as well as China
        is_one = len(surface) == 1
        found = [*chinese.cantonese(surface), *chinese.korean(surface)] if is_one else list(translations(surface)[1:])
    elif HANGUL.match(surface):
        found = [*translations(surface), *korean.romanizations(surface)]
    else:
        plain = _TURKISH.sub("", surface)
        found = [fold(plain)] if plain != surface else []
    return tuple(dict.fromkeys(form for form in found if form))[:MAX_READINGS]


def in_spelling_of(shown: str, forms: Sequence[str]) -> str:
    """The words shown, each that may be one of the listed `forms` spelt so, and other ones by sound or meaning.

    Words that lists spell as they stand are left alone.
    """
    if not is_other_script(shown):
        return shown
    keys = frozenset(map(consonants, forms))
    shown = _with_foreign(shown, keys, forms)
    said = _read(shown)
    spelt: list[str] = []
    end = at = 0
    while at < len(said):
        form, count = _spelling(said[at], keys, forms)
        last = said[at + count - 1]
        spelt += [shown[end : said[at].start] or " ", form or shown[said[at].start : last.end]]  # Korean has no gaps
        end, at = last.end, at + count
    return _LONE_CLITIC.sub(r"\1", _ARTICLE_LEFT.sub("", "".join(spelt) + shown[end:]))


def _with_foreign(shown: str, keys: frozenset[str], forms: Sequence[str]) -> str:
    """The words shown, of which Chinese ones that spell a foreign name by sound, or are one Korean word, are that."""
    spelt, end = [], 0
    for run, is_foreign in _unread(shown):
        first, last = run[0].start, run[-1].end
        surface = shown[first:last]
        if chinese.is_tied(shown, first, last):
            found = next((form for form in forms if chinese.sounds_like(surface, form)), "")
        else:
            found = _as_korean(surface, forms) or (_as_foreign(surface, keys, forms) if is_foreign else "")
        if found:
            spelt.append(f"{shown[end:first]} {found} ")
            end = last
    return "".join(spelt) + shown[end:] if spelt else shown


def _as_korean(surface: str, forms: Sequence[str]) -> str:
    """The listed word that a few characters are as one Korean word; empty for most."""
    return next((said for said in chinese.korean_words(surface) if said in forms), "")


def _as_foreign(surface: str, keys: frozenset[str], forms: Sequence[str]) -> str:
    """The listed word that characters spell by sound; one that some of them say is none: "Huo Liujun"."""
    said = fold(surface)
    own = keys_of(surface) | {consonants(said)}
    if own.isdisjoint(keys):
        return ""
    return next((form for form in forms if consonants(form) in own and form not in said), "")


@lru_cache(maxsize=8192)
def _unread(shown: str) -> tuple[tuple[tuple[Word, ...], bool], ...]:
    """The runs of Chinese characters without a meaning, each with whether it may spell a foreign name."""
    return tuple([(run, chinese.may_be_foreign(shown, run[0].start, run[-1].end)) for run in chinese.unread(shown)])


@lru_cache(maxsize=8192)
def sounds_of(shown: str) -> tuple[frozenset[str], ...]:
    """What each Chinese character may be read as that is a sound by itself, without a meaning."""
    alone = (word for run, is_foreign in _unread(shown) if not is_foreign for word in run)
    said = (word for word in alone if chinese.chinese_syllable(word.form))
    return tuple([frozenset((word.form, *readings(shown[word.start]))) for word in said])


class _Shown(NamedTuple):
    """A word of a text in another script."""

    start: int
    end: int
    form: str
    surface: str  # in lower case
    readings: tuple[str, ...]
    meanings: tuple[str, ...]
    runs: tuple[tuple[str, frozenset[str]], ...]  # the word, and with those behind it, and their consonant keys
    is_translated: bool  # characters that say one word of several in another language


@lru_cache(maxsize=8192)
def _read(shown: str) -> tuple[_Shown, ...]:
    said = list(words(shown))
    found = []
    for at, (start, end, form) in enumerate(said):
        runs = []
        for last in said[at : at + MAX_JOINED]:
            joined = _MARKS.sub("", "".join(shown[start : last.end].split()))
            if is_open(joined):
                runs.append((joined, keys_of(joined)))
        surface = shown[start:end]
        meanings = translations(surface)
        found.append(
            _Shown(
                start,
                end,
                form,
                surface.lower(),
                readings(surface),
                meanings,
                tuple(runs),
                is_part_of_word(surface, form),
            )
        )
    return tuple(found)


def is_part_of_word(surface: str, form: str) -> bool:
    """Whether Chinese or Korean characters say one word of several in another language, with those beside them."""
    if not (chinese.is_han(surface) or HANGUL.match(surface)):
        return False
    return form != fold(surface) and form not in translations(surface)


@lru_cache(maxsize=32768)
def keys_of(surface: str) -> frozenset[str]:
    """The consonant keys of a word in another script."""
    return frozenset(map(consonants, readings(surface)))


_ARTICLE_LEFT = late_pattern("[\u0600-\u06ff]{1,3}(?=[a-z])")  # the Arabic article, no part of the word
_LONE_CLITIC = late_pattern("([a-z])[\u200b-\u200d]+")


def _spelling(word: _Shown, keys: frozenset[str], forms: Sequence[str]) -> tuple[str, int]:
    """What a word, or several from it on, are on the list, and how many; empty for a word left alone."""
    if word.is_translated:
        return word.form, 1
    for count in range(len(word.runs), 0, -1):
        written, own = word.runs[count - 1]
        if not own.isdisjoint(keys):
            found = next((form for form in forms if is_spelling(written, form)), "")
            if found:
                return found, count
    if CYRILLIC.match(word.surface):
        spelt = next((form for one in nominatives(word.surface) for form in forms if is_spelling(one, form)), "")
        if spelt:
            return spelt, 1
    if chinese.is_han(word.surface) and word.form not in forms:
        said = (form for form in (*word.meanings, *word.readings) if form in forms)
        return next(said, word.form if word.meanings else ""), 1
    if not word.readings or word.form in forms:
        return word.form if word.readings else "", 1
    meant = next((form for form in word.meanings if form in forms), "")
    if meant or word.runs:
        return meant or (word.meanings or (word.form,))[0], 1
    best = max(
        ((similarity(form, other), -at) for at, form in enumerate(word.readings) for other in forms), default=(0, 0)
    )
    return word.readings[-best[1]] if best[0] >= MIN_ALIKE else (word.meanings or (word.form,))[0], 1


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    known = {word: tuple(said.split()) for word, said, *_ in (*read_table(_ARABIC), *read_table("cyrillic_words.txt"))}
    for word, said, *others in (*read_table("korean_words.txt"), *read_table("chinese_words.txt")):
        if " " not in said:
            known[word] = (said, *(other for row in others for other in row.split()))
    usual = {row[0]: row[1] for row in read_table("variants.txt")}  # as lists' words are compared: "airline" for both
    return {word: tuple(dict.fromkeys((*said, *(usual.get(one, one) for one in said)))) for word, said in known.items()}


@lru_cache(maxsize=32768)
def translations(surface: str) -> tuple[str, ...]:
    """What a word of business is on the lists, each in one folded English word; of a name, its usual spelling."""
    if surface.isascii():
        return ()
    plain = _MARKS.sub("", surface.lower()).replace("ё", "е")
    known = _meanings()
    if plain in known:
        return known[plain]
    if chinese.is_han(plain) or HANGUL.match(plain):
        return ()
    if CYRILLIC.match(plain):
        return next((known[form] for form in nominatives(plain) if form in known), ())
    return next((known[form] for form in without_affixes(plain) if form in known), ())


_BODIES = frozenset({"company", "movement", "organization", "group", "militia", "jamaat", "network"})


def says_what_body(surface: str) -> bool:
    """Whether a word says what kind of body is named behind it, in languages that put it first."""
    return not _BODIES.isdisjoint(translations(surface))


@cache
def _names() -> dict[str, str]:
    """Words in Arabic letters that are one party's name, each with NAME or BARE."""
    return {word: mark for word, _, *marks in read_table(_ARABIC) for mark in marks}


def is_name(surface: str) -> bool:
    """Whether a word in Arabic letters is a party's name and means nothing else in that language, however short."""
    return _names().get(surface) in {NAME, BARE}


def is_said_of_manner(surface: str, before: str, behind: str) -> bool:
    """Whether a word that may mean something else does so there: "with" or "the men's enthusiasm" for Hamas."""
    if _names().get(surface) != BARE:
        return False
    return _MANNER.search(before) is not None or _WHOSE.match(behind) is not None


def share_of_meaning(shown: str) -> float:
    """How many of the words have a meaning in business, 0.0 to 1.0: a person is seldom called by them."""
    said = [shown[word.start : word.end] for word in words(shown)]
    meant = sum(bool(translations(word)) and word not in _names() for word in said)
    return meant / len(said) if said else 0.0


def is_spelling(surface: str, form: str) -> bool:
    """Whether a folded form is a romanization of a word in Arabic letters, Hangul or lower-case Cyrillic."""
    places = {0}
    for spellings in _spellings(surface):
        places = {at + len(said) for at in places for said in spellings if form.startswith(said, at)}
    return len(form) in places


def is_open(surface: str) -> bool:
    """Whether a word is in Arabic letters or Hangul, which have many romanizations."""
    return HANGUL.match(surface) is not None or (len(surface) > 1 and ARABIC.match(surface) is not None)


@lru_cache(maxsize=32768)
def _spellings(surface: str) -> tuple[Spellings, ...]:
    if HANGUL.match(surface):
        return tuple(part for char in HANGUL.findall(surface) for part in syllable_spellings(char))
    if CYRILLIC.match(surface):
        return tuple(cyrillic.letter_spellings(surface))
    return tuple(letter_spellings(surface))
