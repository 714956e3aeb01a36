"""Russian and Ukrainian: the endings of cases undone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from xref.late import late_pattern
from xref.scripts.base import CYRILLIC, MIN_STEM, Spellings
from xref.text import fold, folded_words

_UKRAINIAN = late_pattern("[іїєґ]|ьк")
_UKRAINIAN_I = late_pattern("и(?!й$)")  # sounds as the Russian letter that lists write as y
# The endings of names and adjectives in Russian and Ukrainian, longest first, and those of the nominative for each.
_CASES = {
    "скими": ("ские",), "ского": ("ский",), "скому": ("ский",), "ькою": ("ька", "кая"), "ький": ("кий",),
    "ького": ("ький", "кий"),
    "ькому": ("ький", "кий"), "ским": ("ский",), "ьким": ("ький", "кий"), "ском": ("ский",), "ской": ("ская", "ской"),
    "ькій": ("ька", "кая"), "скую": ("ская",), "ьку": ("ька", "кая"), "ова": ("ов", "ова"), "ева": ("ев", "ева"),
    "ього": ("ій",), "ого": ("ой", "ый", "ий", "ое"), "ому": ("ой", "ый", "ий", "ое"), "его": ("ий", "ее"),
    "ему": ("ий", "ее"), "овой": ("ова",), "евой": ("ева",), "ову": ("ов", "ова"), "еву": ("ев", "ева"),
    "овым": ("ов",), "евым": ("ев",), "иным": ("ин",), "ыным": ("ын",), "овим": ("ов",), "єм": ("й",), "ієм": ("ій",),
    "ием": ("ий", "ия", "ие"), "ией": ("ия",), "ию": ("ий", "ия", "ие"), "ія": ("ій", "ія"), "ію": ("ій", "ія"),
    "ия": ("ий", "ия", "ие"), "ии": ("ий", "ия", "ие"), "ії": ("ія",), "ією": ("ія",), "ями": ("и",), "ами": ("ы", "и"),
    "ых": ("ые", "ый"), "ских": ("ские", "ский", "ской"), "их": ("ие", "ий", "і"), "ые": ("ый",), "ими": ("ие",),
    "ыми": ("ые",),
    "ці": ("ця", "ка"), "цю": ("ця",), "цею": ("ця",),
    "ца": ("ец", "ца"), "цу": ("ец", "ца"), "цем": ("ец",), "це": ("ец", "ца"), "ка": ("к", "ко", "ка"),
    "ку": ("к", "ко", "ка"), "ком": ("к", "ко"), "ле": ("ел", "ла"), "ла": ("ел", "л", "ла"), "лу": ("ел", "л", "ла"),
    "лом": ("ел", "л"), "ові": ("", "о"), "еві": ("", "ь", "й"), "ою": ("а",), "ею": ("я", "а"), "єю": ("я",),
    "ой": ("а", "ая"), "ей": ("я", "а", "ая", "яя"), "ую": ("ая",), "юю": ("яя",), "ым": ("ый", "", "ой"),
    "им": ("ий", ""), "ом": ("", "о"), "ем": ("ь", "й", ""), "ём": ("ь", ""), "а": ("", "о"), "я": ("ь", "й"),
    "у": ("", "а", "о"), "ю": ("ь", "й", "я"), "е": ("", "а", "й", "ь", "я"), "ы": ("а", ""), "и": ("а", "я", "ь", "й"),
    "і": ("а", "", "ь"), "ї": ("й", "я"), "ої": ("а",), "ій": ("а",), "ів": ("",),
    "нку": ("нок", "нка"), "нком": ("нок",),
}  # fmt: skip
MAX_EASTERN = 3  # forms of a word that are read as an Arabic, Persian or Turkish name, too
_LONGEST = max(map(len, _CASES))


# How romanizations write a letter; two letters that some write as one come first.
_PAIRS = {"кс": "ks x cs", "дж": "dzh j dj g", "ий": "iy y i ii ij yi yy ey", "ый": "yy y iy yi i"}
_LETTERS = {
    "а": "a", "б": "b", "в": "v w", "г": "g h gu", "ґ": "g", "д": "d", "е": "e ye ie je", "ё": "e yo io jo o ye",
    "є": "e ye ie je", "ж": "zh j z", "з": "z s", "и": "i y", "і": "i y", "ї": "i yi ji", "й": "y i j ", "к": "k c",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s ss", "т": "t", "у": "u ou", "ў": "u w",
    "ф": "f ph", "х": "kh h ch", "ц": "ts c tz", "ч": "ch tch", "ш": "sh sch ch", "щ": "shch sch", "ъ": "", "ы": "y i",
    "ь": "", "э": "e", "ю": "yu iu ju u iou", "я": "ya ia ja a",
}  # fmt: skip


def is_short_form(shown: str) -> bool:
    """Whether a word is the short form of a body in Cyrillic capitals: "ФСБ"."""
    return shown.isupper() and CYRILLIC.match(shown) is not None


def letter_spellings(word: str) -> Iterator[Spellings]:
    """For every letter of a Cyrillic word in lower case, how lists write it."""
    at = 0
    while at < len(word):
        pair = word[at : at + 2]
        yield (_PAIRS.get(pair) or _LETTERS.get(word[at], "")).split(" ")
        at += 2 if pair in _PAIRS else 1


@lru_cache(maxsize=32768)
def nominatives(word: str) -> tuple[str, ...]:
    """What a Cyrillic word in lower case may be in the nominative: first as it stands."""
    if word.endswith("ей") and fold(word) in folded_words("names_given.txt"):
        return (word,)  # "Алексей" is no case of "Алекса"
    found = [word]
    for length in range(_LONGEST, 0, -1):
        stem, ending = word[:-length], word[-length:]
        if len(stem) >= MIN_STEM and ending in _CASES:
            found += [stem + nominative for nominative in _CASES[ending]]
    return tuple(dict.fromkeys(found))


def romanizations(surface: str) -> Iterator[str]:
    """Folded spellings of a Cyrillic word, those of a Ukrainian one as Russians say it too.

    Of names of the East, whose h and j Russian writes as kh and dzh, both.
    """
    spelt = nominatives(surface.lower())
    for word in spelt[:MAX_EASTERN]:
        eastern = word.replace("дж", "j").replace("х", "h")
        if eastern != word:  # "Джаннати", "Мохаммад": not said as they are spelt
            yield fold(eastern)
    if _UKRAINIAN.search(spelt[0]):
        yield from (fold(_UKRAINIAN_I.sub("ы", word)) for word in spelt[:3])
    yield from map(fold, spelt)
