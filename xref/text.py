"""Pure functions on strings: words with offsets, folding, consonant keys, similarity."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel, JaroWinkler

from xref.late import late_pattern, later
from xref.misprints import as_meant
from xref.rendering import render

anyascii = later("anyascii:anyascii")  # most text is in ASCII, and it brings half the standard library along
RESOURCES = Path(__file__).parent / "resources"

# Marks that belong to a word though they are no letters: combining accents, Arabic vowel signs, joiners, soft hyphen.
# The scripts of India and its neighbours, from Devanagari to Khmer, have vowel signs for marks.
GLUE = "\u00ad\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0970-\u0dff\u0e30-\u0e4e\u1000-\u109f\u200b-\u200d\u2060"
_LETTERS = rf"(?:[^\W_]|[{GLUE}])+"
_WORD = re.compile(rf"{_LETTERS}(?:['’ʼ`´‘]{_LETTERS})*")
_ELISION = re.compile(r"[dDlL]['’](?=\w{2})|(?:[Qq]|[JjLlPp](?:us|ors|uis)q)u['’](?=[^\W\d_a-zà-ÿ]\w)")
# Arabic al-, after a joined wa-, fa-, bi- or ka-, or one with li-; it is a part of the word in "Allah" alone.
_ARABIC_ARTICLE = re.compile(
    "[\u0648\u0641\u0628\u0643]?\u0627\u0644(?!\u0644\u0647$)(?=\\w\\w)|\u0648?\u0644\u0644(?!\u0647$)(?=\\w\\w)"
)
# Between the parts of one word in Persian; and between two given names that it writes as one: "محمدجواد".
_PERSIAN_JOINT = re.compile(
    "(?<=[\u0620-\u06d3])\u200c(?=[\u0620-\u06d3])"
    "|(?<=^محمد)(?=(?:رضا|جواد|عل[یي]|حس[یي]ن|حسن|مهد[یي]|باقر|تق[یي]|صادق|[کك]اظم|هاد[یي]|ام[یي]ن|ابراه[یي]م|جعفر)$)"
    "|(?<=^عل[یي])(?=(?:رضا|ا[کك]بر|اصغر|محمد)$)|(?<=^غلام)(?=(?:رضا|عل[یي]|حس[یي]ن|عباس)$)"
    "|(?<=^ام[یي]ر)(?=(?:حس[یي]ن|عل[یي]|رضا|محمد|عباس)$)"
)
# Letters that romanizations of names write as a vowel: ain, alef maksura, teh marbuta, alef with hamza or madda.
_ARABIC_VOWELS = str.maketrans(
    {"\u0639": "a", "\u0649": "a", "\u0629": "a", "\u0623": "a", "\u0622": "a", "\u0625": "i"}
)
_ARABIC_U = re.compile("(?<=\\w)\u0648(?!\u0627)")  # waw is a vowel inside a word, but for one before alef ("Jawad")
_POSSESSIVE = re.compile(r"(?<=.)['’][sS]$")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_DROPPED = re.compile(r"['’ʼ`´‘ʿʾʻʹʺ\u00ad\u200b-\u200d\u2060]")
# Latin letters as `anyascii` writes them, which takes long to import: those that are no plain letter with a mark.
_UNMARKED = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i", "æ": "ae", "Æ": "Ae", "œ": "oe"}
)
_MARKS = re.compile("[\u0300-\u0362]")
# What stands first in an expression is what is sought at every character of a text: what looks back stands behind it.
_HYPHEN_BREAK = re.compile(r"[-‐\u00ad](?<=[^\W\d_].)[ \t]*\r?\n[ \t]*(?=[a-zß-ÿа-яё])")
_FILLER = "\u2060"
MAX_TOLD_APART = 500  # characters of a text of which one is sought
FEW = 3  # words that are sooner compared one by one
T = TypeVar("T")
HANGUL = late_pattern("[\uac00-\ud7a3]")
# Where Latin letters and a script without spaces meet: "货轮HOE RYONG离港".
_SCRIPTS_MEET = late_pattern("[\u3041-\u9fff\uac00-\ud7a3](?<=[A-Za-z0-9].)|[A-Za-z](?<=[\u3041-\u9fff\uac00-\ud7a3].)")
# Scripts without spaces: a kana run is a word written by sound; of the others every character is a syllable.
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc]+")


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
        content = line.partition("#")[0].rstrip()
        if content:
            rows.append(tuple(map(str.strip, content.split("\t"))) if "\t" in content else (content.strip(),))
    return tuple(rows)


@cache
def folded_words(table: str) -> frozenset[str]:
    """The words of a table in `resources/`, folded: the first field of each row.

    A word in another script has its folded form behind it: to work it out takes longer than to read the table.
    """
    return frozenset([_folded_first(row) for row in read_table(table)])


def _folded_first(row: tuple[str, ...]) -> str:
    word = row[-1]
    return word if word.isascii() and word.isalpha() else fold(word)  # lower case, as all these tables are


def shadow(text: str) -> str:
    """The text at the same length, easier to read for a machine.

    A word hyphenated over a line break is joined by fillers, letters that a scanner took for others are those. Every
    offset into the shadow is an offset into the text.
    """
    text = as_meant(text)
    return _HYPHEN_BREAK.sub(lambda found: _FILLER * len(found.group()), text) if "\n" in text else text


def plain_name(name: str) -> str:
    """A name that stands by itself, as it is shown, and as a machine reads it."""
    return shadow(render(name).text)


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
    if max(surface) >= "\u2e80" and (ends := [met.start() for met in _SCRIPTS_MEET.finditer(surface)]):
        for at, end in pairwise((0, *ends, len(surface))):
            yield from _parts(surface[at:end], start + at)
        return
    elided = _ELISION.match(surface)
    if elided:
        yield Word(start, start + 1, surface[0].lower())
        start += elided.end()
        surface = surface[elided.end() :]
    joint = _PERSIAN_JOINT.search(surface)
    if joint:
        yield from _parts(surface[: joint.start()], start)
        yield from _parts(surface[joint.end() :], start + joint.end())
        return
    article = _ARABIC_ARTICLE.match(surface)
    if article:
        start += article.end()
        surface = surface[article.end() :]
    if surface[0] >= "\u2e80":
        yield from _syllables(surface, start)
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


def capitalized(text: str, starts: Iterable[int]) -> str:
    """The text at the same length, with capitals at these offsets."""
    letters = list(text)
    for start in starts:
        letter = letters[start].upper()
        letters[start] = letter if len(letter) == 1 else letters[start]
    return "".join(letters)


def has_sign(text: str, *ranges: str) -> bool:
    """Whether a text has a character of these ranges beyond ASCII, each a first and a last one ("\u3400\u9fff").

    Python takes milliseconds to compile an expression of so many characters, one that is not to be sought in a text.
    """
    if text.isascii():
        return False
    if len(text) > MAX_TOLD_APART:  # of a long text the most is in ASCII
        parts = (text[at : at + MAX_TOLD_APART] for at in range(0, len(text), MAX_TOLD_APART))
        return any(has_sign(part, *ranges) for part in parts)
    signs = [sign for sign in set(text) if sign > "\x7f"]
    return any(pair[0] <= sign <= pair[1] for sign in signs for pair in ranges)


def is_word_char(char: str) -> bool:
    """Whether a regular expression counts the character as one of a word."""
    return char.isalnum() or char == "_"


@cache
def _chinese() -> tuple[dict[str, str], int]:
    """What Chinese and Korean words of business and geography are on the lists, and the length of the longest."""
    table = {row[0]: row[1] for name in ("chinese_words.txt", "korean_words.txt") for row in read_table(name)}
    return table, max(map(len, table))


def _syllables(surface: str, start: int) -> Iterator[Word]:
    """A word a character, but known words whole: Chinese and Korean ones as the lists translate them, kana by sound."""
    known, longest = _chinese()
    at = 0
    while at < len(surface):
        kana = _KANA.match(surface, at)
        end = kana.end() if kana else at + 1
        said: list[str] = []
        for length in range(0 if _may_be_given(surface, at) else min(longest, len(surface) - at), 0, -1):
            said = known.get(surface[at : at + length], "").split()
            if said:
                end = at + length
                break
        for form in said[:-1]:  # of a word for two ("public security") each gets a character
            yield Word(start + at, start + at + 1, form)
            at += 1
        form = said[-1] if said else fold(surface[at:end])
        if form:
            yield Word(start + at, start + end, form)
        at = end


_SURNAMES = frozenset("김이박최정강조윤장임한오서신권황안송유류전홍고문양손배백허남")


def _may_be_given(surface: str, at: int) -> bool:
    """Whether a Korean word may begin with a person's name there, of which nothing is read by its meaning."""
    if not "\uac00" <= surface[0] <= "\ud7a3":
        return False
    if at == 1:
        return len(surface) < 5  # behind a surname
    return at == 0 and len(surface) == 3 and surface[0] in _SURNAMES and surface not in _chinese()[0]


# North Korean romanization (McCune-Reischauer without marks), syllable by syllable, as the lists write names.
_INITIALS = ("k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_MEDIALS = (
    "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui",
    "i",
)  # fmt: skip
_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "l", "l", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "",
)  # fmt: skip


def _romanized(found: re.Match[str]) -> str:
    number = ord(found.group()) - 0xAC00
    return _INITIALS[number // 588] + _MEDIALS[number % 588 // 28] + _FINALS[number % 28]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower-case ASCII letters and digits only, other scripts transliterated; empty where nothing is left."""
    plain = _DROPPED.sub("", word)
    if not plain.isascii():
        plain = _transliterated(plain)
    return _NOT_PLAIN.sub("", plain.lower())


# Modern Greek's letter pairs, as names are written in Latin letters: "Μπακογιάννη" is Bakoyannis.
_GREEK = re.compile("[\u0391-\u03c9]")
_GREEK_SOUNDS = {"μπ": "b", "ντ": "d", "γκ": "g", "ει": "i", "οι": "i", "υι": "i", "αι": "e", "ου": "ou", "τζ": "tz"}
_GREEK_SOUNDS |= {"αυ": "av", "ευ": "ev", "γι": "y", "γγ": "ng", "χ": "ch", "η": "i"}
_GREEK_PAIR = re.compile("(?<!\\w)(?:μπ|ντ|γκ|γι(?=[αεοω]))|γγ|ει|οι|υι|αι|ου|αυ|ευ|τζ|χ|η", re.IGNORECASE)


def _transliterated(text: str) -> str:
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.translate(_UNMARKED)))
    if bare.isascii():
        return bare
    if _GREEK.search(bare):
        text = _GREEK_PAIR.sub(lambda pair: _GREEK_SOUNDS[pair.group().lower()], bare)
    if max(text) >= "\uac00":
        text = HANGUL.sub(_romanized, text)
    plain: str = anyascii(_ARABIC_U.sub("u", text).translate(_ARABIC_VOWELS))
    return plain


def normalize(text: str) -> str:
    """Folded words joined by single spaces; what is left of a text that is all symbols is the text, squashed."""
    if text.isascii() and text.isalnum():
        return text.lower()
    joined = " ".join(word.form for word in words(plain_name(text)))
    return joined or " ".join(text.split()).casefold()


# Spellings of one sound in the romanizations met on the lists; longest first. Palatals become x, sibilants s.
_SOUNDS = (
    ("shch", "x"), ("tsch", "x"), ("dzh", "x"), ("tch", "x"), ("sch", "x"), ("zh", "x"), ("sh", "x"), ("ch", "x"),
    ("dj", "x"), ("cz", "x"), ("sz", "x"), ("kh", "k"), ("gh", "k"), ("ck", "k"), ("ph", "v"), ("th", "t"),
    ("dh", "t"), ("ts", "s"), ("tz", "s"), ("dz", "s"), ("ng", "n"), ("j", "x"), ("q", "k"), ("g", "k"),
    ("x", "ks"), ("z", "s"), ("w", "v"), ("f", "v"), ("d", "t"), ("ce", "s"), ("ci", "s"), ("cy", "s"), ("c", "k"),
)  # fmt: skip
# Pairs and longer first, as capitals, so that what they became is not read again; then letters by themselves.
_PAIR = re.compile("|".join(spelling for spelling, _ in _SOUNDS if len(spelling) > 1))
_AS_SOUND = {spelling: sound.upper() for spelling, sound in _SOUNDS if len(spelling) > 1}
_LETTER_AS_SOUND = str.maketrans({spelling: sound for spelling, sound in _SOUNDS if len(spelling) == 1})
_LESS_VOWELS = str.maketrans("", "", "aeiouyh")
_GLIDE = re.compile(r"(?<=[eiy])j(?=s?$)")  # "Sergej", "Jurij": a vowel, unlike the j of "Hajj"
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def consonants(form: str) -> str:
    """A key that spellings of one name share: its consonants by sound, vowels and doubled letters dropped.

    The idea is that of Soundex (R. Russell, 1918) and Metaphone (L. Philips, 1990), with sound classes for romanized
    Arabic, Slavic and Korean names. Digits stay; a form of vowels alone keeps its first letter.
    """
    if form.isdigit():
        return form
    plain = _GLIDE.sub("y", form) if "j" in form else form
    sounds = _PAIR.sub(lambda found: _AS_SOUND[found.group()], plain).translate(_LETTER_AS_SOUND).lower()
    key = _DOUBLE.sub(r"\1", sounds).translate(_LESS_VOWELS) or form[:1]
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


def similarity(left: str, right: str, *, at_least: float = 0.0) -> float:
    """How alike two normalized strings are, 0.0 to 1.0; 0.0 where either is empty, and below `at_least`.

    What shares too few letters in their order to reach that costs half as much.
    """
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    in_order = Indel.normalized_similarity(left, right, score_cutoff=max(0.0, 2 * at_least - 1))
    if at_least > 0.5 and not in_order:
        return 0.0
    found: float = (in_order + JaroWinkler.normalized_similarity(left, right)) / 2
    return found if found >= at_least else 0.0


def alike(word: str, others: Sequence[str], *, at_least: float) -> list[str]:
    """Those of `others` whose `similarity` to the word reaches this, in any order."""
    near = nearly_alike(word, others, at_least=2 * at_least - 1) if len(others) > FEW else others
    return [other for other in near if similarity(word, other, at_least=at_least)]


def nearly_alike(word: str, others: Sequence[str], *, at_least: float = 0.7) -> list[str]:
    """Those of `others` that share so many letters with `word` that `similarity` may call them alike."""
    found = process.extract(
        word, others, scorer=Indel.normalized_similarity, processor=None, score_cutoff=at_least, limit=None
    )
    return [other for other, _, _ in found]


def most_alike(name: str, others: Sequence[str], limit: int) -> list[int]:
    """The places of those of `others` that share most letters with `name` in its order, the most alike first."""
    found = process.extract(name, others, scorer=Indel.normalized_similarity, processor=None, limit=limit)
    return [place for _, _, place in found]


def slips(left: str, right: str, limit: int) -> int:
    """How many letters were added, dropped, changed or swapped between two forms; `limit + 1` for more than that."""
    return OSA.distance(left, right, score_cutoff=limit)


# Letters that a reader or a machine takes for one another: in print, and where a digit got into a word.
_LOOK_ALIKES = (("rn", "m"), ("vv", "w"), ("cl", "d"))
LOOKS_ALIKE = ("m", *(pair for pair, _ in _LOOK_ALIKES))  # what a word has that may be misread
MIN_MISREAD = 4  # letters of a word that is looked up as it may be misread
MAX_MISREAD_DIGITS = 2  # in it
_DIGIT_AS_LETTER = str.maketrans("015893", "oisbge")
_L_AS_I = str.maketrans("l", "i")


@lru_cache(maxsize=32768)
def as_read(form: str) -> str:
    """The form with look-alikes made one: two forms that print may confuse are read as the same."""
    plain = form.translate(_DIGIT_AS_LETTER).translate(_L_AS_I)
    for pair, letter in _LOOK_ALIKES:
        plain = plain.replace(pair.translate(_L_AS_I), letter)
    return plain


def misread(form: str) -> tuple[str, ...]:
    """What an unknown word may be, if print or a machine confused two letters, or a letter and a digit, once or twice.

    "ariz0na", "carnara" for "camara", "musliu" as "mus1iu"; empty for a number.
    """
    if len(form) < MIN_MISREAD or sum(char.isdigit() for char in form) > MAX_MISREAD_DIGITS:
        return ()
    plain = {form.translate(_DIGIT_AS_LETTER), form.replace("1", "l").translate(_DIGIT_AS_LETTER)}
    for wrong, right in _LOOK_ALIKES:
        plain |= {one.replace(wrong, right) for one in plain}
    plain.add(form.replace("m", "rn", 1))
    if form[-1] in "il":
        plain.add(form[:-1] + ("l" if form[-1] == "i" else "i"))
    return tuple(sorted(one for one in plain if one != form and one.isalpha()))


_PLAIN_SPELLINGS = (("ee", "i"), ("oo", "u"), ("ou", "u"), ("gh", "q"), ("x", "ks"))  # "Shargh", "Sharq"
_AS_ARABIC_VOWEL = str.maketrans("yeowq", "iiuvk")
_HARD_C = re.compile(r"ck|c(?![eiyhzk])")  # "Victor", "Concord", and as other scripts give them "Viktor", "Konkord"


@lru_cache(maxsize=65536)
def smooth(form: str) -> str:
    """The form with its vowels made the three of Arabic, hard c a k, no letter doubled: "yousseff" is near "yusef"."""
    plain = _GLIDE.sub("y", form) if "j" in form else form
    plain = _HARD_C.sub("k", plain) if "c" in plain else plain
    for spelling, letters in _PLAIN_SPELLINGS:
        plain = plain.replace(spelling, letters)
    return _DOUBLE.sub(r"\1", plain.translate(_AS_ARABIC_VOWEL))


MIN_LETTERS_LESS_ONE = 4  # of a word that `deletions` makes shorter


def deletions(word: str) -> Iterator[str]:
    """The word and, from four letters on, the word less each one letter: two words one slip apart share one.

    This is the symmetric-delete look-up of W. Garbe's SymSpell (2012).
    """
    yield word
    if len(word) >= MIN_LETTERS_LESS_ONE and not word.isdigit():
        yield from {word[:at] + word[at + 1 :] for at in range(len(word))}
