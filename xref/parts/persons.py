"""The parts of a person's name: surname and given names, titles before them, initials, particles."""

from __future__ import annotations

import re
from functools import lru_cache

from xref.parts.base import MINOR, MISREAD, Part, make_part
from xref.text import consonants, plain_name, words
from xref.vocabulary import JOINING, RARE, VOWELS, is_title, legal_forms, particles, weight_of

# A nickname in quotes, inside a name that goes on behind it; alone it is the name.
_NICKNAME = re.compile(r"""(?<=\w\s)(?:"[^"]{1,40}"|“[^”]{1,40}”|«[^»]{1,40}»|‘[^’]{1,40}’|'[^']{1,40}')(?=\s\w)""")
_COURTESIES = frozenset(
    {"haji", "hajji", "hajj", "sheikh", "shaykh", "sheik", "agha", "akhund", "sayed", "seyed", "sayyid", "sahib"}
    | {"mullah", "mulla", "mawlawi", "maulavi", "maulana", "imam", "ayatollah", "hafiz", "qari", "don", "doctor", "dr"}
    | {"ustad", "ustaz", "prince", "princess", "emir", "amir"}
)
_ARABIC = frozenset({"al", "el", "abd", "ibn", "ebn", "bin", "bint", "ben", "ould", "uld"})  # before what is cut off
_NAMES_TOO = frozenset({"in", "on", "to", "by"})  # particles elsewhere: "Kim In Su", "Hwang In-soo"
_GENERATIONS = frozenset({"ii", "iii", "iv"})
_SUFFIXES = frozenset({"dr", "jr", "sr", "junior", "phd", "md", "qc", "esq", "mp", "mep", "msp", "frs"})
_SUFFIXES |= {"obe", "mbe", "cbe", "kbe", "dbe", "kcmg", "cmg"}
_NEVER_LAST = _SUFFIXES | _ARABIC  # of a name
_WHOLE_PAIRS = frozenset(
    {"ng", "jr", "sr", "md", "mp", "mr", "ms", "qc", "dr", "lt", "st", "ld", "bd", "br", "hj", "mn"}
)


def split_person(name: str) -> list[Part]:
    """The parts of a person's name; of `LAST, First` with the roles that the comma tells."""
    plain = _NICKNAME.sub(" ", plain_name(name))
    last, comma, first = plain.partition(",")
    first, _, suffix = first.partition(",")
    if suffix.strip(" .").lower() not in {"", "jr", "sr", "ii", "iii"}:
        first = f"{first} {suffix}"
    surname = _split_initials([word.form for word in words(last)])
    given = _split_initials([word.form for word in words(first)])
    if not comma or not given:
        return _in_spoken_order(surname + given)
    names = _titles_as_names([form for form in surname if form not in particles()] or surname)
    return [*_parts_of(surname, "surname", names), *_parts_of(given, "given", [])]


def _parts_of(forms: list[str], role: str, names: list[str]) -> list[Part]:
    """The parts before or behind the comma; a particle that is all of them is a name: "DU, Yurong", "XU, Bin"."""
    is_all = len(forms) == 1 and forms[0] in particles()
    return [make_part(form, role) if is_all or form in names else _person_part(form, role) for form in forms]


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
    if len(parts) > 2 and legal_forms().get(forms[-1], {}).get((forms[-1],)) is False:
        parts[-1] = Part(forms[-1], consonants(forms[-1]), "legal", MINOR)  # "Ivan Petrov LLC"
    if len(parts) > 1 and forms[-1] in _GENERATIONS:
        parts[-1] = make_part(forms[-1], "title")
    elif len(parts) > 1 and parts[-1].role in {"title", "particle"} and forms[-1] not in _NEVER_LAST:
        parts[-1] = make_part(forms[-1], "word")
    return parts


def _without_digit(form: str) -> str:
    """ "nic0las": a known name with a letter misread as a digit, else the form itself."""
    if len(form) > 3 and sum(char.isdigit() for char in form) == 1:
        return next(
            (plain for plain in map(form.translate, MISREAD) if plain.isalpha() and weight_of(plain) < RARE), form
        )
    return form


def _split_initials(forms: list[str]) -> list[str]:
    """ "JC" is written for "J. C."; "Ng" is a name."""
    return [
        letter
        for form in forms
        for letter in (form if len(form) == 2 and form not in _WHOLE_PAIRS and not set(form) & VOWELS else (form,))
    ]


@lru_cache(maxsize=65536)
def _person_part(form: str, role: str) -> Part:
    if not form.isalpha():
        form = _without_digit(form)
    form = {"a1": "al", "e1": "el"}.get(form, form)
    if form in particles() and form not in JOINING and form not in _NAMES_TOO and (len(form) > 1 or form in {"y", "e"}):
        role = "particle"
    elif is_title(form):
        role = "title"
    return make_part(form, role)
