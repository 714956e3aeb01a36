"""Chinese: the sounds of characters, syllables in either romanization, and foreign names written by sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

from xref.late import late_pattern
from xref.scripts.base import HANGUL, MAX_READINGS
from xref.text import Word, fold, read_table, similarity, words

_HAN = late_pattern("[\u3400-\u9fff]")


@cache
def chinese_words(group: str) -> frozenset[str]:
    """The Chinese words of one set of `names_han.txt`: surnames, titles, what bodies are."""
    return frozenset(word for at, word in read_table("names_han.txt") if at == group)


def syllables(text: str) -> tuple[str, ...]:
    """What the characters of Chinese and Korean words in a text say: pinyin without a table, Hangul as it is."""
    return tuple(char if HANGUL.match(char) else fold(char) for char in text if HANGUL.match(char) or _HAN.match(char))


# A Chinese syllable in pinyin or in Wade and Giles' spelling, whose apostrophes newspapers leave out: the start, the
# rhyme. Starts that either spelling, or an ear, takes for one another are of one class.
_SYLLABLE = late_pattern(
    r"(hs|sh|ch|zh|ts|tz|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(iang|iong|uang|ueng|iao|ian|ien|ieh|uai|uan|ueh|ang|eng|ing|ong|ung|erh|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un"
    r"|ue|er|ih|eh|a|o|e|i|u)"
)
_ONLY_PINYIN = late_pattern("[qx][iu]|zh")
MIN_GIVEN, MAX_GIVEN = 4, 12  # letters of two syllables
_LAST = frozenset("aeiounghr")  # letters of a syllable
_START_CLASSES = {
    "hs": "x", "sh": "x", "s": "x", "x": "x", "ch": "j", "zh": "j", "q": "j", "j": "j", "ts": "z", "tz": "z", "c": "z",
    "z": "z", "p": "b", "t": "d", "k": "g",
}  # fmt: skip
_RHYMES = {"ien": "ian", "ieh": "ie", "ueh": "ue", "ung": "ong", "erh": "er", "ih": "i", "eh": "e", "o": "e", "uo": "e"}


@lru_cache(maxsize=32768)
def chinese_syllable(form: str) -> str:
    """The class of a form that may be one Chinese syllable, the same for "tse" and "ze"; empty for any other form."""
    found = _SYLLABLE.fullmatch(form) if len(form) < 7 else None
    if not found:
        return ""
    start, rhyme = found.group(1) or "", found.group(2)
    return _START_CLASSES.get(start, start) + _RHYMES.get(rhyme, rhyme)


@cache
def _pinyin() -> frozenset[str]:
    rows = read_table("pinyin_syllables.txt")
    return frozenset(start.strip("-") + rhyme for start, rhymes in rows for rhyme in rhymes.split())


def is_pinyin(form: str) -> bool:
    """A folded word that is one syllable of pinyin."""
    return form in _pinyin()


@lru_cache(maxsize=16384)
def _given_name(form: str) -> tuple[bool, frozenset[tuple[str, ...]]]:
    """Whether a folded word is a given name of two syllables in pinyin, and the classes of what two it may be.

    In Wade and Giles' spelling "tsetung" is "zedong" in pinyin: both are of one class, and one alone is pinyin.
    """
    classes = [(cut, tuple(map(chinese_syllable, cut))) for cut in _cuts(form)]
    found = {both: cut for cut, both in classes if all(both)}
    return any(all(map(is_pinyin, cut)) for cut in found.values()), frozenset(found)


def _cuts(form: str) -> list[tuple[str, str]]:
    """The ways to cut a folded word in two; none of one that is too short or long for two syllables."""
    return [(form[:at], form[at:]) for at in range(1, len(form))] if MIN_GIVEN <= len(form) <= MAX_GIVEN else []


def is_one_chinese_name(form: str, other: str) -> bool:
    """Whether two folded words are one given name of two syllables, one of them in pinyin: "tsetung", "zedong"."""
    if form[-1] not in _LAST or other[-1] not in _LAST or not MIN_GIVEN <= len(form) <= MAX_GIVEN:
        return False
    if form[-1] != other[-1] and "h" not in {form[-1], other[-1]}:  # "ih" alone ends otherwise in pinyin
        return False
    (one_is_pinyin, one), (other_is_pinyin, two) = _given_name(form), _given_name(other)
    return one_is_pinyin != other_is_pinyin and not one.isdisjoint(two)


def begins_in_pinyin(form: str) -> bool:
    """Whether a folded word begins as syllables of pinyin do, and few words of other languages."""
    return _ONLY_PINYIN.match(form) is not None


@lru_cache(maxsize=16384)
def are_two_chinese_names(form: str, other: str) -> bool:
    """Whether two folded words are given names of two syllables in pinyin that begin otherwise: "qishan", "yishan".

    One must begin as few words of other languages do. What ears and hands confuse, as "n" and "ng", makes no other one.
    """
    if not (begins_in_pinyin(form) or begins_in_pinyin(other)):
        return False
    ours, theirs = _in_pinyin(form), _in_pinyin(other)
    return ours.isdisjoint(theirs) and any(_rhymes(one) == _rhymes(two) for one in ours for two in theirs)


def _rhymes(syllables: tuple[tuple[str, str], ...]) -> list[str]:
    return [rhyme for _, rhyme in syllables]


@lru_cache(maxsize=16384)
def _in_pinyin(form: str) -> frozenset[tuple[tuple[str, str], ...]]:
    """How a folded word may be two syllables of pinyin, each its start less an h ("zh", "z") and its rhyme."""
    return frozenset(tuple(map(_parted, cut)) for cut in _cuts(form) if all(map(is_pinyin, cut)))


def _parted(syllable: str) -> tuple[str, str]:
    found = _SYLLABLE.fullmatch(syllable)
    start, rhyme = (found.group(1) or "", found.group(2)) if found else ("", syllable)
    return (start[0] if start in {"zh", "ch", "sh"} else start), rhyme


@lru_cache(maxsize=16384)
def begins_chinese_name(form: str, name: str) -> bool:
    """Whether a folded word may be the first syllable of a given name of two: "hsiao" of "xiaoping"."""
    syllable = chinese_syllable(form)
    return bool(syllable) and any(first == syllable for first, _ in _given_name(name)[1])


@cache
def _sayings(table: str) -> dict[str, tuple[str, ...]]:
    """How a table has each character said: of a syllable, tab, its characters."""
    known: dict[str, list[str]] = {}
    for syllable, characters in read_table(table):
        for character in characters:
            known.setdefault(character, []).append(fold(syllable))
    return {character: tuple(said) for character, said in known.items()}


def cantonese(character: str) -> tuple[str, ...]:
    """How Hong Kong writes a character in a name, where that is not as in pinyin."""
    plain = fold(character)
    return tuple(said for said in _sayings("cantonese_syllables.txt").get(character, ()) if said != plain)


def korean(character: str) -> tuple[str, ...]:
    """How Koreans say a character, as lists romanize it: "Kim Hyok Chol" is written in China by his characters.

    An r that the South drops before y is there too ("Ryol"), and a start that is voiced inside a word ("Gak", "Do").
    """
    if character in _EVERYDAY:
        return ()
    known = _sayings("korean_characters.txt").get(character, ())
    with_r = ["r" + said for said in known if said[0] == "y"]
    voiced = [_VOICED[said[0]] + said[1:] for said in known if said[0] in _VOICED and said[:2] != "ch"]
    return tuple(dict.fromkeys((*known, *with_r, *voiced)))


_VOICED = {"k": "g", "t": "d", "p": "b"}
MIN_LIKE = 0.7  # of what the parts of a foreign name say and a listed word
MAX_TOGETHER = 3  # characters that lists write as one Korean word


@lru_cache(maxsize=8192)
def korean_words(surface: str) -> tuple[str, ...]:
    """What a few characters are as one Korean word: "Taesong", "Rason"; none where one of them is no such."""
    choices = [korean(character) for character in surface]
    if not 1 < len(surface) <= MAX_TOGETHER or not all(choices):
        return ()
    return tuple(map("".join, islice(product(*choices), MAX_READINGS)))


# Characters that join words and hardly stand in a name.
SMALL = frozenset("的了是在和与及或对将被把于为向由从以也亦不该此其他她它们这那称说据则而但并等")
_NO_SOUND = frozenset("有人们个年月没很你我国的了这那好要能女性男全家")  # ... nor stand for a sound of a foreign one
# ... nor in a Korean one, but for Nam, Nyon and Guk.
_EVERYDAY = SMALL | (_NO_SOUND - frozenset("男年国")) | frozenset("会营经所就都还可多少只又再老小当作做让给过到里拥")
MIN_FOREIGN, MAX_FOREIGN = 3, 7  # characters of a foreign name written by sound
# What a syllable's start and end may stand for in a foreign name, where that is more than the pinyin says.
_FOREIGN_START = {
    "q": ("ch", "k"), "x": ("sh", "s"), "j": ("j", "g"), "zh": ("j",), "c": ("ts",), "l": ("l", "r"), "y": ("",),
}  # fmt: skip
_TIES = frozenset("·・•‧")  # between the parts of a foreign name
_FOREIGN_ALONE = {"er": ("l", "r", "")}
_PINYIN = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?([aeiouv]+)(ng|n|r)?")


def unread(shown: str) -> Iterator[tuple[Word, ...]]:
    """Neighboring characters of a text that no table of meanings knows: sounds, of a name or of a foreign word."""
    run: list[Word] = []
    for word in words(shown):
        char = shown[word.start]
        is_sound = word.end - word.start == 1 and _HAN.match(char) and char not in SMALL and word.form == fold(char)
        if run and not (is_sound and run[-1].end == word.start):
            yield tuple(run)
            run = []
        if is_sound:
            run.append(word)
    if run:
        yield tuple(run)


@lru_cache(maxsize=8192)
def unread_spans(shown: str) -> tuple[tuple[int, int], ...]:
    """Where those runs begin and end."""
    return tuple([(run[0].start, run[-1].end) for run in unread(shown)])


def is_character(surface: str) -> bool:
    """Whether it is a single Chinese character."""
    return len(surface) == 1 and "\u2e80" <= surface <= "\u9fff"


def is_han(surface: str) -> bool:
    """Whether a word begins with a Chinese character."""
    return _HAN.match(surface) is not None


def is_tied(text: str, start: int, end: int) -> bool:
    """Whether characters are a part of a foreign name of several: "阿里" of "阿里·沙姆哈尼"."""
    return text[max(0, start - 1) : start] in _TIES or text[end : end + 1] in _TIES


def may_be_foreign(text: str, start: int, end: int) -> bool:
    """Whether characters may be a foreign name written by sound, or a part of one: "阿里·沙姆哈尼"."""
    surface = text[start:end]
    tied = is_tied(text, start, end)
    return is_foreign(surface) or (tied and len(surface) <= MAX_FOREIGN and all(map(_HAN.match, surface)))


def cuts_foreign(text: str, start: int, end: int) -> bool:
    """Whether a place begins or ends inside a part of a foreign name: "里·沙" in "阿里·沙姆哈尼"."""
    if _TIES.isdisjoint(text):
        return False
    tied = [(a, b) for a, b in unread_spans(text) if is_tied(text, a, b)]
    return any((a < start < b) or (a < end < b) for a, b in tied)


def is_foreign(surface: str) -> bool:
    """Whether Chinese characters may be a foreign name written by sound: a few, none of which is only a word."""
    is_of_size = MIN_FOREIGN <= len(surface) <= MAX_FOREIGN
    return is_of_size and all(map(_HAN.match, surface)) and _NO_SOUND.isdisjoint(surface)


@lru_cache(maxsize=16384)
def sounds_like(surface: str, form: str) -> bool:
    """Whether characters say a listed word letter by letter, nearly: "shamuhani" is Shamkhani, "luhani" no Allane."""
    said, listed = (spelt.replace("r", "l").lstrip("y") for spelt in (fold(surface), form))
    return said[:1] == listed[:1] and similarity(said, listed, at_least=MIN_LIKE) > 0.0


@lru_cache(maxsize=8192)
def foreign_spellings(surface: str) -> tuple[str, ...]:
    """Spellings by which the consonant keys of a foreign name are found: "masikete" is mascot, "panqieer" pamchel."""
    choices = [_foreign_sounds(fold(char)) for char in surface]
    return tuple("a".join(("", *sounds)) for sounds in islice(product(*choices), MAX_READINGS))


def _foreign_sounds(syllable: str) -> tuple[str, ...]:
    if syllable in _FOREIGN_ALONE:
        return _FOREIGN_ALONE[syllable]
    found = _PINYIN.fullmatch(syllable)
    if not found:
        return (syllable,)
    start, _, end = found.groups(default="")
    starts = _FOREIGN_START.get(start, (start,))
    ends = ("an", "am") if end == "n" else (f"a{end}",)
    return tuple(one + other for one in starts for other in ends)
