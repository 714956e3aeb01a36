"""Arabic and Persian: consonants, and only the long vowels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from xref.scripts.base import MAX_READINGS, MIN_STEM, Spellings
from xref.text import read_table

_SHORT = ("", "a", "e", "i", "o", "u", "ou")  # vowels that are said and not written
_DOUBLED = {  # letters that may be said twice, and their spellings
    "ب": "b p", "پ": "p", "ت": "t", "ث": "th s t", "ج": "dj dzh j g zh", "چ": "tch ch c", "ح": "h", "خ": "kh h k x",
    "د": "d", "ذ": "dh z d th", "ر": "r", "ز": "z", "ژ": "zh j", "س": "s c", "ش": "sh ch", "ص": "s", "ض": "dh d z",
    "ط": "t", "ظ": "dh z d th", "غ": "gh g q", "ف": "f v", "ق": "gh q k g c", "ك": "k c q", "ک": "k c q", "گ": "gh g",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "ڤ": "v",
}  # fmt: skip
_SINGLE = {
    "ا": "aa a e i o u", "أ": "a e o u", "إ": "i e a y", "آ": "aa a o", "ٱ": "a e i o u",
    "ع": " a e i o u aa ae ai ao au ea ei eo ia ie io oa ou ua ue uo",
    "و": "w ww v aw ow ew uw aww uww oww aou ou oo au ao o u",
    "ي": "y yy ay ey iy ayy eyy iyy ee ai ei i ie e", "ى": "a i y e", "ؤ": " a e o u", "ئ": " a e i o u y ay ey ie ai",
    "ء": " a e i o u", "ة": "a e ah eh at et",
}  # fmt: skip
_GLIDES = "وي"
_FINAL = {
    "ه": "h a e i ah eh ih", "ي": "y yy ay ey iy iyy ee ai ei i ie ye e a", "ى": "a i y e ee ah", "ا": "a ah aa",
}  # fmt: skip
_AS_ONE_LETTER = str.maketrans("یۀەھہے", "يههههي")
# For looking up: the letter that stands for the sound among the consonant keys, and another where there is one.
_SOUNDS = {
    "ب": "bp", "پ": "p", "ت": "t", "ث": "ts", "ج": "jg", "چ": "j", "خ": "k", "د": "t", "ذ": "ts", "ر": "r", "ز": "s",
    "ژ": "j", "س": "s", "ش": "j", "ص": "s", "ض": "ts", "ط": "t", "ظ": "st", "غ": "g", "ف": "f", "ق": "k", "ك": "k",
    "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ڤ": "v", "ح": "h", "ه": "h",
}  # fmt: skip
CLITICS = "وفبلك"  # and, so, in, for, as: written together with the word
ALI = "على"
_OIL = "نفت"  # in Persian; "denied" in Arabic
_BEFORE_OIL = frozenset({"وزارت", "شرکت", "ملی", "صنعت", "صنایع", "پالایشگاه", "پالایش"})
_SUFFIXES = ("های", "ها", "ات", "ی", "ي", "ه", "ة")


def is_function_word(surface: str, before: str) -> bool:
    """Whether an Arabic or Persian word stands between names and in none, "and" or "so" before it or not.

    `before` is what stands before it: behind a given name "on" is Ali, as Egypt writes it ("محمد على"), and behind a
    Persian word for a ministry or a company "denied" is oil.
    """
    if surface == ALI and any(word.removeprefix("و") in _before_ali() for word in before.split()[-1:]):
        return False
    if surface == _OIL and not _BEFORE_OIL.isdisjoint(before.split()[-1:]):
        return False
    return surface in _function_words() or (surface[:1] in "وف" and surface[1:] in _function_words())


_BEGINS_NAME = frozenset({"عبد", "غلام"})
_ENDS_NAME = frozenset({"الله", "الدين", "رضا", "علي", "على", "أكبر", "اكبر", "أصغر", "اصغر"})


def is_compound(first: str, second: str) -> bool:
    """Whether two words may be one given name, which lists write as one: "عبد الله", "علي رضا", "سيف الدين"."""
    return first in _BEGINS_NAME or second.removeprefix("ال") in _ENDS_NAME or second in _ENDS_NAME


@cache
def _before_ali() -> frozenset[str]:
    return frozenset(row[1] for row in read_table("names_arabic.txt") if row[0] == "given") | {"السيد"}


@cache
def _function_words() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("arabic_function_words.txt"))


def without_affixes(plain: str) -> Iterator[str]:
    """The Arabic or Persian word without the small words and endings that are joined to it."""
    bare = re.sub("^[وفبك]?ال(?=\\w\\w)|^و?لل(?=\\w\\w)", "", plain)
    yield bare
    if bare[:1] in CLITICS and len(bare) > MIN_STEM:
        yield re.sub("^ال(?=\\w\\w)", "", bare[1:])
    yield from (bare.removesuffix(suffix) for suffix in _SUFFIXES if bare.endswith(suffix) and len(bare) > MIN_STEM)


def skeletons(plain: str) -> list[str]:
    """Spellings by which the consonant keys of a word in Arabic letters are found."""
    plain = plain.translate(_AS_ONE_LETTER)
    choices: list[tuple[str, ...]] = []
    for at, letter in enumerate(plain):
        if letter == "و":
            choices.append(("v", "u") if at == 0 else ("u", "v"))
        elif letter == "ل" and at > 1 and plain[at - 1] == "ا":
            choices.append(("l", ""))
        elif letter in _SOUNDS:
            choices.append(tuple(_SOUNDS[letter]))
        else:
            choices.append(("y" if letter == "ي" else "a",))
    some = [form for form, _ in zip(product(*choices), range(MAX_READINGS // 2), strict=False)]
    return [joint.join(form) for form in some for joint in ("a", "")]


def letter_spellings(plain: str) -> Iterator[Spellings]:
    """For every letter of an Arabic or Persian word, and the vowel that may follow it, how lists write it."""
    plain = plain.translate(_AS_ONE_LETTER)
    last = len(plain) - 1
    for at, letter in enumerate(plain):
        if at == 1 and plain[0] in "اإأ" and letter in _GLIDES:
            yield ("", *_SINGLE[letter].split())  # "Ella" begins with two letters for its one vowel
        elif letter == "ل" and 2 < at < last - 1 and plain[at - 1] == "ا":
            yield ("", "l", "ll")  # "Abdul Rahman", "Abdurrahman"
        elif at == last and letter in _FINAL:
            yield _FINAL[letter].split()
        elif letter in _DOUBLED:
            yield [said * times for said in _DOUBLED[letter].split() for times in (1, 2)]
        else:
            yield _SINGLE.get(letter, "").split(" ")
        if at < last and (letter in _DOUBLED or letter in _GLIDES):
            yield _SHORT
