"""The words of one name, each with its role and how telling it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from xref.countries import place_words
from xref.model import PartyType
from xref.text import RESOURCES, consonants, deletions, folded_words, read_table, shadow, slips, words

RARE = 1.0  # the weight of a word that no table knows
MIN_SURNAME_WEIGHT = 0.8  # of a surname that can stand for its bearer
MAX_LEGAL_WORDS = 7  # of the longest legal form
MAX_DOTTED = 5  # letters of a legal form that may be written with dots
MIN_MISSPELT = 6  # letters of a business word or legal form that is known in spite of a slip
NUMBER = 0.8  # the weight of a number of up to three digits
MINOR = 0.1  # of a particle, a title or a legal form


class Part(NamedTuple):
    """One word of a name.

    `role` is "surname" or "given" (only where the list writes `LAST, First`), "word", "generic" (company, trading),
    "number", "initial", or one of the minor roles "particle", "title", "legal", which never decide.
    `weight` runs from near 0.0 (in every second name) to 1.0 (rare).
    """

    form: str
    key: str
    role: str
    weight: float

    @property
    def is_minor(self) -> bool:
        return self.role in _MINOR_ROLES


_MINOR_ROLES = frozenset({"particle", "title", "legal"})
_HEAD = re.compile(r"(?:#.*\n|\n)*")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = {tens * "x" + unit: str(10 * tens + at) for tens in range(4) for at, unit in enumerate(_UNITS) if tens or unit}
_NAMES_TOO = frozenset({"i", "v", "x", "xi", "vi"})  # numerals as the last word alone: "Xi" is a name, "i" a small word
_SHIP_PREFIXES = frozenset({"mv", "mt", "ms", "ss", "mts", "m", "v", "t", "vessel", "ship", "tanker", "tug"})


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
    return form in _set("generic_words.txt")


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
    if len(form) < 2 or is_title(form) or form in _legal_forms():
        return True
    full = variants().get(form, "")
    if len(full) > len(form) and full[0] == form[0]:
        return True
    return len(form) < 5 and form.isalpha() and _VOWELS.isdisjoint(form[1:-1]) and weight_of(form) >= RARE


_PATRONYMIC = re.compile(
    "(?:ov|ev|yev|iev|oy|av|ow)(?:ich|itch|yc|ych|ic|na)$"
    "|(?:yich|ilich|mich|kich|inich|inichna|ichna|oghlu|oglu|ogly|ogli|uly|uulu|kyzy|kizi|qizi)$"
)


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


_NO_NAMES: frozenset[str] = frozenset()  # one for all words: each call would make another


def full_names(form: str) -> frozenset[str]:
    """The given names that a folded word may be a short form of; empty for a word that no table knows."""
    return _nicknames().get(form, _NO_NAMES)


@cache
def _number_words() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("number_words.txt")}


def number_of(form: str) -> str:
    """The digits that a folded word means; empty for a word that is no number."""
    return form if form.isdigit() else _number_words().get(form, "") or _ROMAN.get(form, "")


@cache
def _legal_forms() -> dict[str, dict[tuple[str, ...], bool]]:
    """First word -> {the words of the form: whether it counts only at an edge of the name}."""
    forms: dict[str, dict[tuple[str, ...], bool]] = {}
    for row in read_table("legal_forms.txt"):
        sequence = tuple(row[0].split())
        forms.setdefault(sequence[0], {})[sequence] = len(row) > 1
        if len(sequence) == 1 and len(row[0]) <= MAX_DOTTED:
            forms.setdefault(row[0][0], {}).setdefault(tuple(row[0]), True)  # "P.T." for PT
    return forms


@lru_cache(maxsize=32768)
def split_name(name: str, kind: PartyType) -> tuple[Part, ...]:
    """The parts of a name, in the order written; never empty where the name has a letter or a digit.

    A person's `LAST, First` gives surname and given parts. Where every part would be minor ("THE COMPANY") all
    count as words, so that no name is compared as nothing.
    """
    if kind is PartyType.PERSON:
        parts = _split_person(name)
    else:
        forms = [_as_business_word(word.form) for word in words(shadow(name))]
        parts = _split_party([form for _, _, form in short_spans(_rejoined(forms))], kind)
    if parts and all(part.is_minor for part in parts):
        parts = [part._replace(role="word", weight=weight_of(part.form)) for part in parts]
    return tuple(parts)


@lru_cache(maxsize=65536)
def make_part(form: str, role: str) -> Part:
    """A part with its key and weight; a form with a commoner variant is compared as that, a numeral as its digits."""
    shown = variants().get(form, form)
    if role == "number" or (form in _ROMAN and form not in _NAMES_TOO):
        shown = number_of(form) or shown
    if role in _MINOR_ROLES:
        return Part(shown, consonants(shown), role, MINOR)
    if shown.isdigit() or role == "number":
        return Part(shown, consonants(shown), "number", max(weight_of(shown), NUMBER))
    if len(shown) == 1:
        role = "initial"
    return Part(shown, consonants(shown), role, min(weight_of(form), weight_of(shown)))


def _split_person(name: str) -> list[Part]:
    plain = _NICKNAME.sub(" ", shadow(name))
    last, comma, first = plain.partition(",")
    first, _, suffix = first.partition(",")
    if suffix.strip(" .").lower() not in {"", "jr", "sr", "ii", "iii"}:
        first = f"{first} {suffix}"
    surname = _split_initials([word.form for word in words(last)])
    given = _split_initials([word.form for word in words(first)])
    if not comma or not given:
        return _in_spoken_order(surname + given)
    names = _titles_as_names([form for form in surname if form not in particles()])
    return [make_part(form, "surname") if form in names else _person_part(form, "surname") for form in surname] + [
        _person_part(form, "given") for form in given
    ]


def _titles_as_names(surname: list[str]) -> list[str]:
    """The words of a surname that are names though they are titles elsewhere.

    All of "AGHA, Torek" and "AL-AGHA"; the first of several, unless it is a courtesy before them.
    """
    if all(map(is_title, surname)):
        return surname
    return surname[:1] if is_title(surname[0]) and surname[0] not in _COURTESIES else []


def _in_spoken_order(forms: list[str]) -> list[Part]:
    """Parts of a name without a comma.

    "E. Mostafaei": a letter at an edge is an initial, not the "e" between two surnames. "Janan Agha": what stands
    last is a name, though it is a title before one.
    """
    parts = [
        make_part(form, "word") if len(form) == 1 and at in {0, len(forms) - 1} else _person_part(form, "word")
        for at, form in enumerate(forms)
    ]
    if len(parts) > 2 and _legal_forms().get(forms[-1], {}).get((forms[-1],)) is False:
        parts[-1] = Part(forms[-1], consonants(forms[-1]), "legal", MINOR)  # "Ivan Petrov LLC"
    if len(parts) > 1 and parts[-1].role == "title" and forms[-1] not in _SUFFIXES:
        parts[-1] = make_part(forms[-1], "word")
    return parts


_COURTESIES = frozenset(
    {"haji", "hajji", "hajj", "sheikh", "shaykh", "sheik", "agha", "akhund", "sayed", "seyed", "sayyid", "sahib"}
    | {"mullah", "mulla", "mawlawi", "maulavi", "maulana", "imam", "ayatollah", "hafiz", "qari", "don", "doctor", "dr"}
    | {"ustad", "ustaz", "prince", "princess", "emir", "amir"}
)
_SUFFIXES = frozenset({"dr", "jr", "sr", "junior", "phd", "md"})
# A nickname in quotes, inside a name that goes on behind it; alone it is the name.
_NICKNAME = re.compile(r"""(?<=\w\s)(?:"[^"]{1,40}"|“[^”]{1,40}”|«[^»]{1,40}»|‘[^’]{1,40}’|'[^']{1,40}')(?=\s\w)""")
_MISREAD = (str.maketrans("015", "ols"), str.maketrans("15", "is"))
_VOWELS = frozenset("aeiouy0123456789")
_WHOLE_PAIRS = frozenset({"ng", "jr", "sr", "md", "mr", "ms", "dr", "lt", "st", "ld", "bd", "br", "hj", "mn"})
JOINING = frozenset({"and", "und", "et", "og", "och"})  # between two persons, never inside the name of one


def _without_digit(form: str) -> str:
    """ "nic0las": a known name with a letter misread as a digit, else the form itself."""
    if len(form) > 3 and sum(char.isdigit() for char in form) == 1:
        return next(
            (plain for plain in map(form.translate, _MISREAD) if plain.isalpha() and weight_of(plain) < RARE), form
        )
    return form


def _split_initials(forms: list[str]) -> list[str]:
    """ "JC" is written for "J. C."; "Ng" is a name."""
    return [
        letter
        for form in forms
        for letter in (form if len(form) == 2 and form not in _WHOLE_PAIRS and not set(form) & _VOWELS else (form,))
    ]


@lru_cache(maxsize=65536)
def _person_part(form: str, role: str) -> Part:
    if not form.isalpha():
        form = _without_digit(form)
    form = {"a1": "al", "e1": "el"}.get(form, form)
    if form in particles() and form not in JOINING and (len(form) > 1 or form in {"y", "e"}):
        role = "particle"
    elif is_title(form):
        role = "title"
    return make_part(form, role)


def _split_party(forms: list[str], kind: PartyType) -> list[Part]:
    if kind in {PartyType.VESSEL, PartyType.UNKNOWN}:
        forms = _without_ship_prefix(forms)
    legal = set() if kind is PartyType.VESSEL else _legal_words(forms)
    parts: list[Part] = []
    at = 0
    while at < len(forms):
        if at in legal or _counts(forms, at):
            parts.append(Part(forms[at], consonants(forms[at]), "legal" if at in legal else "particle", MINOR))
            at += 1
        else:
            form, following = _one_word(forms, at, legal)
            is_last = at and (following == len(forms) or following in legal)
            parts.append(make_part(form, "number") if is_last and form in _ROMAN else _party_part(form))
            at = following
    return parts


_BEFORE_NUMBERS = frozenset({"no", "nr", "nos", "num", "number", "numero", "nomer"})


def _counts(forms: list[str], at: int) -> bool:
    """ "No. 8", "Nr 8", "number eight": a word that only says that a number follows."""
    return forms[at] in _BEFORE_NUMBERS and at + 1 < len(forms) and bool(number_of(forms[at + 1]))


def _rejoined(forms: list[str]) -> list[str]:
    """The words with business words made one that are written as two: "off-shore", "co-operative", "ship building"."""
    kept: list[str] = []
    for form in forms:
        if kept and kept[-1] + form in _business_words():
            kept[-1] += form
        else:
            kept.append(form)
    return kept


# What lists and articles say in full or by its letters; both are compared by the letters.
_SHORT_FORMS = {
    "trafficking organization": "dto", "trafficking group": "dto", "laundering organization": "mlo",
    "criminal organization": "tco", "crime group": "ocg",
}  # fmt: skip
_IN_SHORT = frozenset(word for words in _SHORT_FORMS for word in words.split())
_BEFORE_SHORT = frozenset({"drug", "drugs", "narcotics", "money", "transnational", "organized", "organised"})


def short_spans(forms: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First and last of each word with its form, those of "drug trafficking organization" behind a name one, "dto"."""
    at = 0
    while at < len(forms):
        short = _short_form_at(forms, at) if at else ""
        last = at + 2 if short else at
        yield at, last, short or forms[at]
        at = last + 1


def _short_form_at(forms: Sequence[str], at: int) -> str:
    if forms[at] not in _BEFORE_SHORT or at + 2 >= len(forms):
        return ""
    return _SHORT_FORMS.get(f"{forms[at + 1]} {variants().get(forms[at + 2], forms[at + 2])}", "")


def has_short_form(forms: Sequence[str]) -> bool:
    """Whether "money laundering organization" or the like may stand in the words, folded."""
    return not _BEFORE_SHORT.isdisjoint(forms)


def is_of_short_form(form: str) -> bool:
    """A word of "money laundering organization" and the like, folded."""
    return form in _BEFORE_SHORT or form in _IN_SHORT


def _one_word(forms: list[str], at: int, legal: set[int]) -> tuple[str, int]:
    """The word that begins at `at`, and where the next begins: letters ("A.B.C.") and "forty-four" are one word."""
    end = at + 1
    while end < len(forms) and end not in legal and _is_letter(forms[at]) and _is_letter(forms[end]):
        end += 1
    tens, unit = number_of(forms[at]), number_of(forms[end]) if end < len(forms) else ""
    if forms[at].isalpha() and len(tens) == 2 and tens.endswith("0") and len(unit) == 1 and unit != "0":
        return tens[0] + unit, at + 2
    return "".join(forms[at:end]), end


def _is_letter(form: str) -> bool:
    return len(form) == 1 and form.isalpha()


def _legal_words(forms: list[str]) -> set[int]:
    """The places of words that are a legal form: some anywhere, some only first or with nothing but forms behind."""
    legal: set[int] = set()
    at = 0
    while at < len(forms):
        length = _legal_form_at(forms, at)
        legal.update(range(at, at + length))
        at += length or 1
    end = len(forms)
    if end > 1 and _is_misspelt_legal_form(forms[-1]):
        legal.add(end - 1)
    while end and (end - 1 in legal or (length := _legal_form_before(forms, end))):
        if end - 1 in legal:
            end -= 1
        else:
            legal.update(range(end - length, end))
            end -= length
    return legal


def _is_misspelt_legal_form(form: str) -> bool:
    """ "Aktiengeselschaft": a long word that nothing knows, one slip from a legal form."""
    return (_without_slip(form),) in _legal_forms().get(_without_slip(form), {}) and len(form) >= MIN_MISSPELT


def _as_business_word(form: str) -> str:
    """The business word or legal form that print made a digit of a letter of: "c0rporation"; else the word itself."""
    if form.isalpha() or form.isdigit() or len(form) < MIN_MISSPELT:
        return form
    return next((plain for plain in map(form.translate, _MISREAD) if plain in _business_words()), form)


@lru_cache(maxsize=32768)
def _without_slip(form: str) -> str:
    """The business word that an unknown long word is one slip from ("distribuidora"), else the word itself."""
    if len(form) < MIN_MISSPELT or not form.isalpha() or weight_of(form) < RARE or form in _business_words():
        return form
    near = (known for less in deletions(form) for known in _business_words_less_one().get(less, ()))
    return min((known for known in near if slips(form, known, 1) == 1), default=form)


@cache
def _business_words() -> frozenset[str]:
    legal = {first for first, forms in _legal_forms().items() if (first,) in forms}
    return frozenset(word for word in {*_set("generic_words.txt"), *legal} if len(word) >= MIN_MISSPELT)


@cache
def _business_words_less_one() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted(_business_words()):
        for less in deletions(word):
            found.setdefault(less, []).append(word)
    return {less: tuple(known) for less, known in found.items()}


def _without_ship_prefix(forms: list[str]) -> list[str]:
    kept = forms[1:] if len(forms) > 2 and forms[0] == "the" and forms[1] in _SHIP_PREFIXES else list(forms)
    while len(kept) > 1 and kept[0] in _SHIP_PREFIXES:
        kept = kept[1:]
    return kept


@lru_cache(maxsize=65536)
def _party_part(form: str) -> Part:
    form = _without_slip(form)
    if form in particles():
        return make_part(form, "particle")
    is_shared = is_generic(form) or is_generic(variants().get(form, form)) or form in place_words()
    return make_part(form, "generic" if is_shared else "word")


def _legal_form_at(forms: list[str], at: int) -> int:
    """How many words from `at` on are a legal form that counts here; the longest one wins."""
    found = (
        len(sequence)
        for sequence, edge in _legal_forms().get(forms[at], {}).items()
        if (not edge or (at == 0 and not _goes_on(forms, len(sequence))))
        and tuple(forms[at : at + len(sequence)]) == sequence
    )
    return max(found, default=0)


def _goes_on(forms: list[str], end: int) -> bool:
    """ "A.B.C. Company" does not begin with the legal form A.B."""
    return end < len(forms) and _is_letter(forms[end - 1]) and _is_letter(forms[end])


def _legal_form_before(forms: list[str], end: int) -> int:
    """How many words before `end` are a legal form, of those that count as the last words too."""
    for length in range(min(end, MAX_LEGAL_WORDS), 0, -1):
        sequence = tuple(forms[end - length : end])
        if sequence in _legal_forms().get(sequence[0], {}):
            return length
    return 0


def content(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts that can decide: all but particles, titles and legal forms."""
    return tuple(part for part in parts if not part.is_minor)


def core(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The distinctive parts: content without generic words, or all content where that leaves nothing."""
    kept = content(parts)
    return tuple(part for part in kept if part.role != "generic") or kept


def joined_spellings(parts: tuple[Part, ...], limit: int = 4) -> tuple[str, ...]:
    """The single words that a name of at most `limit` words may be written as, folded.

    All of it, its content, its distinctive part, the one word of it that no other name has, or a person's rare surname
    alone; a common one with the initials before it.
    """
    kept = tuple(part for part in parts if part.role != "legal")
    chosen = [content(parts), core(parts), kept]
    rare = tuple(part for part in core(parts) if part.weight >= RARE and part.role == "word" and len(part.form) >= 5)
    if len(rare) == 1:
        chosen.append(rare)
    surname = tuple(part for part in parts if part.role == "surname")
    if surname and max(part.weight for part in surname) >= MIN_SURNAME_WEIGHT:
        chosen += [surname, surname[:1]]
    elif surname and len(given := [part for part in parts if part.role == "given"]) > 1:  # "A. Q. Khan"
        chosen.append(tuple(part._replace(form=part.form[0]) for part in given[:2]) + surname[:1])
    found = ("".join(part.form for part in some) for some in chosen if 0 < len(some) <= limit)
    return tuple(dict.fromkeys(found))


def single_key(joined: str) -> str:
    """The key under which a name written as one word is stored: by sound where it is long enough, else exact."""
    key = consonants(joined)
    return key if len(joined) >= 5 and len(key) >= 3 else f"={joined}"
