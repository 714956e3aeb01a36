"""What the shipped tables say of a word by itself, folded: how telling it is, and what it may be in a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from xref.countries import place_words
from xref.text import RESOURCES, fold, folded_words, read_table

RARE = 1.0  # the weight of a word that no table knows
NUMBER = 0.8  # the weight of a number of up to three digits
MAX_DOTTED = 5  # letters of a legal form that may be written with dots
_HEAD = re.compile(r"(?:#.*\n|\n)*")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
ROMAN = {tens * "x" + unit: str(10 * tens + at) for tens in range(4) for at, unit in enumerate(_UNITS) if tens or unit}
VOWELS = frozenset("aeiouy0123456789")  # and digits: letters without any of them are no word, but cut short
JOINING = frozenset({"and", "und", "et", "og", "och"})  # between two persons, never inside the name of one
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_PATRONYMIC = re.compile(
    "(?:ov|ev|yev|iev|oy|av|ow)(?:ich|itch|yc|ych|ic|na)$"
    "|(?:yich|ilich|mich|kich|inich|inichna|ichna|oghlu|oglu|ogly|ogli|uly|uulu|kyzy|kizi|qizi)$"
)
_NO_NAMES: frozenset[str] = frozenset()  # one for all words: each call would make another


@cache
def _weights() -> dict[str, str]:
    """Folded word -> its weight in hundredths, as the tables have it: read at once, for every start waits for it."""
    weights: dict[str, str] = {}
    for table in ("script_weights.txt", "word_weights.txt"):  # the second one has the last word
        cells = _body(table).replace("\n", "\t").split("\t")
        weights.update(zip(cells[::2], cells[1::2], strict=True))
    return weights


@cache
def ordinary_words() -> frozenset[str]:
    """The words of everyday English, folded."""
    return frozenset(_body("ordinary_words.txt").split("\n"))


def _body(table: str) -> str:
    """The rows of a long word table, without the comments at its head."""
    text = (RESOURCES / table).read_text(encoding="utf-8")
    return _HEAD.sub("", text, count=1).rstrip("\n")


def is_plain_word(form: str) -> bool:
    """Everyday English that says neither who a party is nor what kind of organization."""
    return form in ordinary_words() and not is_generic(form)


def is_generic(form: str) -> bool:
    """A word that many organizations share: what one does."""
    return form in generic_words()


def generic_words() -> frozenset[str]:
    """All of these, folded."""
    return _set("generic_words.txt")


def is_common(form: str) -> bool:
    """A word that says little by itself: everyday English, a kind of organization, a place, a people."""
    return form in ordinary_words() or is_generic(form) or form in place_words()


def weight_of(form: str) -> float:
    """How telling a folded word is, by the shipped table: 0.0 to 1.0. Numbers are telling, initials are not."""
    if form.isdigit():
        return NUMBER if len(form) < 4 else RARE
    if len(form) == 1:
        return 0.15
    weight = _weights().get(form)
    return RARE if weight is None else int(weight) / 100


def is_given_name(form: str) -> bool:
    """A folded word that is a person's given name."""
    return form in folded_words("names_given.txt")


def is_abbreviation(form: str) -> bool:
    """A folded word that a full stop may follow inside a name: an initial, a title, a legal form, a word cut short.

    "Agcy", "Bldg": words that no table knows are cut short where they have no vowel inside.
    """
    if len(form) < 2 or is_title(form) or form in legal_forms():
        return True
    full = variants().get(form, "")
    if len(full) > len(form) and full[0] == form[0]:
        return True
    return len(form) < 5 and form.isalpha() and VOWELS.isdisjoint(form[1:-1]) and weight_of(form) >= RARE


def is_patronymic(form: str) -> bool:
    """A folded word that is made of the father's name: "ilyich", "nikolaevna"."""
    return _PATRONYMIC.search(form) is not None


def is_title(form: str) -> bool:
    """An honorific, a rank or an office, folded."""
    return form in _set("titles.txt")


def particles() -> frozenset[str]:
    """Small words inside names that may be dropped or added, folded."""
    return _set("particles.txt")


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(row[0] for row in read_table(name))


@cache
def variants() -> dict[str, str]:
    """Folded word -> the form under which its variants are compared."""
    return {row[0]: row[1] for row in read_table("variants.txt")}


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table("nicknames.txt"):
        full, *short = (variants().get(form, form) for form in row[0].split())
        for form in (full, *short):
            found.setdefault(form, set()).add(full)
    return {form: frozenset(names) for form, names in found.items()}


def full_names(form: str) -> frozenset[str]:
    """The given names that a folded word may be a short form of; empty for a word that no table knows."""
    return _nicknames().get(form, _NO_NAMES)


@cache
def _number_words() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("number_words.txt")}


def number_of(form: str) -> str:
    """The digits that a folded word means; empty for a word that is no number."""
    if form.isdigit():
        return form
    if form[:1].isdigit() and (ordinal := _ORDINAL.fullmatch(form)):
        return ordinal.group(1)
    return _number_words().get(form, "") or ROMAN.get(form, "")


def counted(ten: str, unit: str) -> str:
    """The digits that two folded words mean together, "forty" and "four"; empty for others."""
    tens, units = number_of(ten), number_of(unit)
    is_one = ten.isalpha() and len(tens) == 2 and tens.endswith("0") and len(units) == 1 and units != "0"
    return tens[0] + units if is_one else ""


@cache
def legal_forms() -> dict[str, dict[tuple[str, ...], bool]]:
    """First word -> {the words of the form: whether it counts only at an edge of the name}."""
    forms: dict[str, dict[tuple[str, ...], bool]] = {}
    for row in read_table("legal_forms.txt"):
        sequence = tuple(row[0].split())
        forms.setdefault(sequence[0], {})[sequence] = len(row) > 1
        if len(sequence) == 1 and len(row[0]) <= MAX_DOTTED:
            forms.setdefault(row[0][0], {}).setdefault(tuple(row[0]), True)  # "P.T." for PT
    return forms


def is_legal_form(*forms: str) -> bool:
    """Whether folded words are a legal form together, at an edge of a name if nowhere else."""
    return bool(forms) and forms in legal_forms().get(forms[0], {})


def legal_form_length(forms: Sequence[str]) -> int:
    """How many of the first of these folded words are a legal form; the longest one wins."""
    lengths = range(min(len(forms), longest_legal_form()), 0, -1)
    return next((length for length in lengths if is_legal_form(*forms[:length])), 0)


@cache
def longest_legal_form() -> int:
    """How many words the longest one has."""
    return max(len(words) for forms in legal_forms().values() for words in forms)


@cache
def words_of_forms() -> frozenset[str]:
    """The words that legal forms are made of, but for those that say something else as well, as "bank"."""
    known = {word for forms in legal_forms().values() for words in forms for word in words}
    return frozenset(word for word in known if len(word) <= MAX_DOTTED and not is_generic(word)) | {"limited"}


_GERMAN_CASES = ("", "e", "en", "n", "s", "es", "er", "ern")
_GERMAN_NOUN = re.compile(
    r"\w{4}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|nissen|mittel|gelder|konten"
    r"|geschäfte?|handel|leute|waffen|steuern?|preise?|kosten|rechte|vorwürfe|anteile|zahlungen)$"
)


@lru_cache(maxsize=4096)
def is_german_noun(low: str) -> bool:
    """A German noun that may stand beside a name, in any case and number; in lower case. No given name is one."""
    plain, known = fold(low), folded_words("german_nouns.txt")
    if is_given_name(plain):
        return False
    return any(plain.removesuffix(ending) in known for ending in _GERMAN_CASES) or _GERMAN_NOUN.search(low) is not None
