"""One word of a name, with its role and how telling it is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from xref.text import consonants, read_table
from xref.vocabulary import NUMBER, ROMAN, number_of, variants, weight_of

MINOR = 0.1  # of a particle, a title or a legal form
MINOR_ROLES = frozenset({"particle", "title", "legal"})
_NAMES_TOO = frozenset({"i", "v", "x", "xi", "vi"})  # numerals as the last word alone: "Xi" is a name, "i" a small word
# Legal forms in full, and in short.
SHORT_FORMS = {"limited": "ltd", "company": "co", "corporation": "corp", "incorporated": "inc"}
MISREAD = (str.maketrans("015", "ols"), str.maketrans("15", "is"))  # digits that print makes of letters


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
        return self.role in MINOR_ROLES


@lru_cache(maxsize=65536)
def make_part(form: str, role: str) -> Part:
    """A part with its key and weight; a form with a commoner variant is compared as that, a numeral as its digits."""
    shown = variants().get(form, form)
    if role == "number" or (form in ROMAN and form not in _NAMES_TOO):
        shown = number_of(form) or shown
    if role in MINOR_ROLES:
        return Part(shown, consonants(shown), role, MINOR)
    if shown.isdigit() or role == "number":
        return Part(shown, consonants(shown), "number", max(weight_of(shown), NUMBER))
    if len(shown) == 1:
        role = "initial"
    return Part(shown, consonants(shown), role, min(weight_of(form), weight_of(shown)))


def content(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts that can decide: all but particles, titles and legal forms."""
    return tuple(part for part in parts if not part.is_minor)


def core(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The distinctive parts: content without generic words, or all content where that leaves nothing."""
    kept = content(parts)
    return tuple(part for part in kept if part.role != "generic") or kept


def legal_form(parts: tuple[Part, ...]) -> str:
    """The letters of a name's legal form in short, the same for each that is it: "zao" is "cjsc"; empty without one."""
    letters = form_letters(parts)
    return _in_short().get(letters, letters) if letters else ""


def form_letters(parts: tuple[Part, ...]) -> str:
    """The letters of a name's legal form in its own language, in short where English writes it in full."""
    return _letters_of([part.form for part in parts if part.role == "legal"])


def _letters_of(form: Iterable[str]) -> str:
    return "".join([SHORT_FORMS.get(word, word) for word in form])


@cache
def _in_short() -> dict[str, str]:
    """The letters of a legal form -> those of the form it is, in short."""
    rows = read_table("legal_forms_in_short.txt")
    return {_letters_of(words.split()): _letters_of(row[0].split()) for row in rows for words in row}
