"""Words of other scripts and their endings: which Latin spellings a list may have for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from xref.text import consonants, fold, read_table, similarity, words

MAX_READINGS = 12  # of one word
MAX_JOINED = 4  # words of the text that a list may write as one
MIN_STEM = 3  # letters that stay where an ending is undone
MIN_ALIKE = 0.75  # of a reading and a listed word; below it the reading says nothing
CERTAINTY = 0.98  # of a comparison that rests on letters which leave vowels open

_CYRILLIC = re.compile("[\u0400-\u052f]")
_ARABIC = re.compile("[\u0620-\u06d3]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_OTHER = re.compile("[\u0400-\u052f\u0620-\u06d3\uac00-\ud7a3]|\\w['’ʼ]\\w")
_UKRAINIAN = re.compile("[іїєґ]|ьк")
_UKRAINIAN_I = re.compile("и(?!й$)")  # sounds as the Russian letter that lists write as y
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200d\u2060]")

# Turkish puts its endings behind an apostrophe: "Ankara'daki", "Bank'ın".
_TURKISH = re.compile(
    "(?<=\\w\\w\\w)['’ʼ](?:y?[aeıiuü]|[yn][aeıiuü]|n?[ıiuü]n|[dt][ae](?:n|ki|kiler)?|n[dt][ae](?:n|ki)?|y?l[ae]|[dt][ıiuü]r)$"
)


def is_other_script(text: str) -> bool:
    """Whether a text has words that lists spell in another way: of another script, or with a Turkish ending."""
    return (not text.isascii() or "'" in text) and _OTHER.search(text) is not None


# What Korean joins to the end of a word: the endings of cases, and what is said of a name.
_PARTICLES = re.compile(
    "(?:은|는|이|가|을|를|의|에|와|과|도|로|만|나|씨|측|등|및|란|인|이나|으로|에서|에게|에는|에도|까지|부터|께서|처럼|보다|하고|라는|이라는|라고|이라고"
    "|이라|라|였|이었|였던|이던|이자|이며|으로부터|에게서|에서는|에서도|들)?(?![\uac00-\ud7a3])"
)


def is_korean_word(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` in Hangul begins where a word begins, and ends where one ends or its endings begin."""
    return not _HANGUL.match(text[start - 1 : start]) and _PARTICLES.match(text, end) is not None


def leaves_vowels_open(text: str) -> bool:
    """Whether a text is in Arabic letters, so that no spelling of it is sure."""
    return not text.isascii() and _ARABIC.search(text) is not None


@lru_cache(maxsize=32768)
def readings(surface: str) -> tuple[str, ...]:
    """Folded spellings, for looking a word up; empty where `fold` says all there is to say."""
    if _CYRILLIC.match(surface):
        spelt = _nominatives(surface.lower())
        found = [*translations(surface), *map(fold, spelt)]
        if _UKRAINIAN.search(spelt[0]):
            found[2:2] = [fold(_UKRAINIAN_I.sub("ы", word)) for word in spelt]
    elif _ARABIC.search(surface):
        found = [*translations(surface), *_skeletons(_MARKS.sub("", surface))]
    elif _HANGUL.match(surface):
        found = _romanizations(surface)
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
    said = _read(shown)
    spelt: list[str] = []
    end = at = 0
    while at < len(said):
        form, count = _spelling(said[at], keys, forms)
        last = said[at + count - 1]
        spelt += [shown[end : said[at].start] or " ", form or shown[said[at].start : last.end]]  # Korean has no gaps
        end, at = last.end, at + count
    return _LONE_CLITIC.sub(r"\1", _ARTICLE_LEFT.sub("", "".join(spelt) + shown[end:]))


class _Shown(NamedTuple):
    """A word of a text in another script."""

    start: int
    end: int
    form: str
    readings: tuple[str, ...]
    meanings: tuple[str, ...]
    runs: tuple[tuple[str, frozenset[str]], ...]  # the word, and with those behind it, and their consonant keys


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
        found.append(_Shown(start, end, form, readings(surface), translations(surface), tuple(runs)))
    return tuple(found)


@lru_cache(maxsize=32768)
def keys_of(surface: str) -> frozenset[str]:
    """The consonant keys of a word in another script."""
    return frozenset(map(consonants, readings(surface)))


_ARTICLE_LEFT = re.compile("[\u0600-\u06ff]{1,3}(?=[a-z])")  # the Arabic article, no part of the word
_LONE_CLITIC = re.compile("([a-z])[\u200b-\u200d]+")


def _spelling(word: _Shown, keys: frozenset[str], forms: Sequence[str]) -> tuple[str, int]:
    """What a word, or several from it on, are on the list, and how many; empty for a word left alone."""
    for count in range(len(word.runs), 0, -1):
        written, own = word.runs[count - 1]
        if not own.isdisjoint(keys):
            found = next((form for form in forms if is_spelling(written, form)), "")
            if found:
                return found, count
    if not word.readings or word.form in forms:
        return word.form if word.readings else "", 1
    meant = next((form for form in word.meanings if form in forms), "")
    if meant or word.runs:
        return meant or (word.meanings or (word.form,))[0], 1
    best = max(((similarity(form, other), -at) for at, form in enumerate(word.readings) for other in forms), default=(0, 0))
    return word.readings[-best[1]] if best[0] >= MIN_ALIKE else (word.meanings or (word.form,))[0], 1


# --- meaning ---


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    rows = (*read_table("arabic_words.txt"), *read_table("cyrillic_words.txt"))
    return {row[0]: tuple(row[1].split()) for row in rows}


@lru_cache(maxsize=32768)
def translations(surface: str) -> tuple[str, ...]:
    """What a word of business is on the lists, each in one folded English word; of a name, its usual spelling."""
    plain = _MARKS.sub("", surface.lower())
    known = _meanings()
    if plain in known:
        return known[plain]
    if _CYRILLIC.match(plain):
        return next((known[form] for form in _nominatives(plain) if form in known), ())
    return next((known[form] for form in _without_affixes(plain) if form in known), ())


def share_of_meaning(shown: str) -> float:
    """How many of the words have a meaning in business, 0.0 to 1.0: a person is seldom called by them."""
    said = list(words(shown))
    meant = sum(bool(translations(shown[word.start : word.end])) for word in said)
    return meant / len(said) if said else 0.0


# --- Cyrillic: endings of cases ---

# The endings of names and adjectives in Russian and Ukrainian, longest first, and those of the nominative for each.
_CASES = {
    "скими": ("ские",), "ского": ("ский",), "скому": ("ский",), "ькою": ("ька", "кая"), "ький": ("кий",), "ького": ("ький", "кий"),
    "ькому": ("ький", "кий"), "ским": ("ский",), "ьким": ("ький", "кий"), "ском": ("ский",), "ской": ("ская", "ской"),
    "ькій": ("ька", "кая"), "скую": ("ская",), "ьку": ("ька", "кая"), "ова": ("ов", "ова"), "ева": ("ев", "ева"),
    "ього": ("ій",), "ого": ("ой", "ый", "ий", "ое"), "ому": ("ой", "ый", "ий", "ое"), "его": ("ий", "ее"),
    "ему": ("ий", "ее"), "овой": ("ова",), "евой": ("ева",), "ову": ("ов", "ова"), "еву": ("ев", "ева"),
    "овым": ("ов",), "евым": ("ев",), "иным": ("ин",), "ыным": ("ын",), "овим": ("ов",), "єм": ("й",), "ієм": ("ій",),
    "ием": ("ий", "ия", "ие"), "ией": ("ия",), "ию": ("ий", "ия", "ие"), "ія": ("ій", "ія"), "ію": ("ій", "ія"),
    "ия": ("ий", "ия", "ие"), "ии": ("ий", "ия", "ие"), "ії": ("ія",), "ією": ("ія",), "ями": ("и",), "ами": ("ы", "и"),
    "ых": ("ые",), "их": ("ие",), "ые": ("ый",), "ими": ("ие",), "ыми": ("ые",),
    "ца": ("ец", "ца"), "цу": ("ец", "ца"), "цем": ("ец",), "це": ("ец", "ца"), "ка": ("к", "ко", "ка"),
    "ку": ("к", "ко", "ка"), "ком": ("к", "ко"), "ле": ("ел", "ла"), "ла": ("ел", "л", "ла"), "лу": ("ел", "л", "ла"),
    "лом": ("ел", "л"), "ові": ("", "о"), "еві": ("", "ь", "й"), "ою": ("а",), "ею": ("я", "а"), "єю": ("я",),
    "ой": ("а", "ая"), "ей": ("я", "а"), "ую": ("ая",), "юю": ("яя",), "ым": ("ый", "", "ой"), "им": ("ий", ""),
    "ом": ("", "о"), "ем": ("ь", "й", ""), "ём": ("ь", ""), "а": ("", "о"), "я": ("ь", "й"), "у": ("", "а", "о"),
    "ю": ("ь", "й", "я"), "е": ("", "а", "й", "ь", "я"), "ы": ("а", ""), "и": ("а", "я", "ь", "й"), "і": ("а", "", "ь"),
    "ї": ("й", "я"),
}  # fmt: skip
_LONGEST = max(map(len, _CASES))


@lru_cache(maxsize=32768)
def _nominatives(word: str) -> tuple[str, ...]:
    """What a Cyrillic word in lower case may be in the nominative: first as it stands."""
    found = [word]
    for length in range(_LONGEST, 0, -1):
        stem, ending = word[:-length], word[-length:]
        if len(stem) >= MIN_STEM and ending in _CASES:
            found += [stem + nominative for nominative in _CASES[ending]]
    return tuple(dict.fromkeys(found))


# --- Arabic and Persian: consonants, and only long vowels ---

_SHORT = ("", "a", "e", "i", "o", "u", "ou")  # vowels that are said and not written
_DOUBLED = {  # letters that may be said twice, and their spellings
    "ب": "b p", "پ": "p", "ت": "t", "ث": "th s t", "ج": "dj dzh j g zh", "چ": "tch ch c", "ح": "h", "خ": "kh h k x",
    "د": "d", "ذ": "dh z d th", "ر": "r", "ز": "z", "ژ": "zh j", "س": "s c", "ش": "sh ch", "ص": "s", "ض": "dh d z",
    "ط": "t", "ظ": "dh z d th", "غ": "gh g q", "ف": "f v", "ق": "gh q k g c", "ك": "k c q", "ک": "k c q", "گ": "gh g",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "ڤ": "v",
}  # fmt: skip
_SINGLE = {
    "ا": "aa a e i o u", "أ": "a e o u", "إ": "i e a y", "آ": "aa a o", "ٱ": "a e i o u",
    "ع": " a e i o u aa ae ai ao au ea ei eo ia ie io oa ou ua ue uo", "و": "w ww v aw ow ew uw aww uww oww aou ou oo au ao o u",
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
    "ب": "b", "پ": "p", "ت": "t", "ث": "ts", "ج": "jg", "چ": "j", "خ": "k", "د": "t", "ذ": "ts", "ر": "r", "ز": "s",
    "ژ": "j", "س": "s", "ش": "j", "ص": "s", "ض": "ts", "ط": "t", "ظ": "st", "غ": "k", "ف": "f", "ق": "k", "ك": "k",
    "ک": "k", "گ": "k", "ل": "l", "م": "m", "ن": "n", "ڤ": "v", "ح": "h", "ه": "h",
}  # fmt: skip
_CLITICS = "وفبلك"  # and, so, in, for, as: written together with the word
_SUFFIXES = ("های", "ها", "ات", "ی", "ي", "ه", "ة")


def _without_affixes(plain: str) -> Iterator[str]:
    """The Arabic or Persian word without the small words and endings that are joined to it."""
    bare = re.sub("^[وفبك]?ال(?=\\w\\w)|^و?لل(?=\\w\\w)", "", plain)
    yield bare
    if bare[:1] in _CLITICS and len(bare) > MIN_STEM:
        yield re.sub("^ال(?=\\w\\w)", "", bare[1:])
    yield from (bare.removesuffix(suffix) for suffix in _SUFFIXES if bare.endswith(suffix) and len(bare) > MIN_STEM)


def _skeletons(plain: str) -> list[str]:
    """Spellings by which the consonant keys of a word in Arabic letters are found."""
    plain = plain.translate(_AS_ONE_LETTER)
    choices = []
    for at, letter in enumerate(plain):
        if letter == "و":
            choices.append(("v", "u") if at == 0 else ("u", "v"))
        elif letter in _SOUNDS:
            choices.append(tuple(_SOUNDS[letter]))
        else:
            choices.append(("y" if letter == "ي" else "a",))
    some = [form for form, _ in zip(product(*choices), range(MAX_READINGS // 2), strict=False)]
    return [joint.join(form) for form in some for joint in ("a", "")]


_Spellings = Sequence[str]  # of one letter or syllable


def is_spelling(surface: str, form: str) -> bool:
    """Whether a folded form is a romanization of a word in Arabic letters or Hangul."""
    places = {0}
    for spellings in _spellings(surface):
        places = {at + len(said) for at in places for said in spellings if form.startswith(said, at)}
    return len(form) in places


def is_open(surface: str) -> bool:
    """Whether a word is in Arabic letters or Hangul, which have many romanizations."""
    return _HANGUL.match(surface) is not None or (len(surface) > 1 and _ARABIC.match(surface) is not None)


@lru_cache(maxsize=32768)
def _spellings(surface: str) -> tuple[_Spellings, ...]:
    if _HANGUL.match(surface):
        return tuple(part for char in _HANGUL.findall(surface) for part in _syllable_spellings(char))
    return tuple(_letter_spellings(surface.translate(_AS_ONE_LETTER)))


def _letter_spellings(plain: str) -> Iterator[_Spellings]:
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


# --- Korean: the romanizations of Hangul ---

_INITIALS = (
    "k g", "kk gg", "n", "t d", "tt dd", "r l n ", "m", "p b", "pp bb", "s", "ss", "", "ch j", "jj tch", "ch chh", "k kh",
    "t th", "p ph", "h",
)  # fmt: skip
_MEDIALS = (
    "a ah", "ae", "ya", "yae", "o eo", "e", "yo yeo yu", "ye", "o", "wa", "wae", "oe oi", "yo", "u o oo", "wo weo o eo",
    "we", "wi", "yu yo yoo", "u eu", "ui eui i yi", "i ee",
)  # fmt: skip
_FINALS = (
    "", "k g", "k", "k", "n", "n", "n", "t", "l r", "k", "m", "l", "l", "l", "l", "l", "m", "p b", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "",
)  # fmt: skip


def _syllable_spellings(char: str) -> tuple[_Spellings, ...]:
    number = ord(char) - 0xAC00
    parts = _INITIALS[number // 588], _MEDIALS[number % 588 // 28], _FINALS[number % 28]
    return tuple(part.split(" ") for part in parts)


def _romanizations(surface: str) -> list[str]:
    """The plain one, and with the letters that other romanizations use where the key differs."""
    plain = fold(surface)
    return [plain, plain.replace("p", "b"), plain.replace("r", "l"), "r" + plain.lstrip("y") if plain[:1] in "yi" else ""]
