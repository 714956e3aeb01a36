"""What lists call in English that languages in Latin letters have a word of their own for: "Döviz", "Ejército"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from xref.countries import (
    adjective,
    country_code,
    country_name,
    declined_adjective,
    is_same_country,
    place_words,
)
from xref.exonyms import country_elsewhere
from xref.likeness import word_likeness
from xref.parts.base import MINOR, Part, make_part
from xref.text import fold, read_table
from xref.vocabulary import (
    is_common,
    is_generic,
    is_given_name,
    is_legal_form,
    is_plain_word,
    variants,
    weight_of,
)

SMALL = frozenset({"aux", "dei", "degli", "icin", "nel", "nella", "per"})  # between the words of a body's name
MIN_COMPOUND, MAX_COMPOUND, MIN_PIECE = 7, 40, 2  # letters of a German compound, and of a word in it
_TABLE = "latin_words.txt"
MIN_LETTERS = 4  # of a word that is looked up: "oro", "bau" and "sur" are names


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Each word, as names are compared, and what it is called on lists."""
    found: dict[str, dict[str, None]] = {}
    rows = read_table(_TABLE)
    english = {variants().get(said, said) for said, *_ in rows}
    for said, known, *too in rows:
        meant = variants().get(said, said)
        for word in map(fold, known.split()):
            form = variants().get(word, word)
            if len(word) >= MIN_LETTERS and not (form in english or is_plain_word(word) or is_given_name(word)):
                found.setdefault(form, {})[meant] = None
        for word in (form for column in too for form in map(fold, column.split())):
            found.setdefault(variants().get(word, word), {})[meant] = None
    return {word: tuple(meant) for word, meant in found.items()}


@lru_cache(maxsize=65536)
def meanings(form: str) -> tuple[str, ...]:
    """What a folded word of another language may be called on lists; empty for most words."""
    codes: tuple[str, ...] = ()
    if form not in _table() and len(form) >= MIN_LETTERS:
        codes = declined_adjective(form) or tuple(filter(None, (country_elsewhere(form),)))
    if len(codes) != 1 or is_plain_word(form) or is_given_name(form) or country_code(form):
        said = _table().get(form, ())
        return tuple(dict.fromkeys((*said, *(other for one in said for other in of_country(one)))))
    return _forms_of(*codes)  # "syrienne"


@lru_cache(maxsize=4096)
def of_country(form: str) -> tuple[str, ...]:
    """A country's adjective and its name, of a folded word that is either: "Army of Syria", "Syrian Army"."""
    code = country_code(form)
    return tuple(one for one in _forms_of(code) if one != form) if code else ()


def _forms_of(code: str) -> tuple[str, ...]:
    return tuple(fold(one) for one in (adjective(code), country_name(code)) if " " not in one)


@lru_cache(maxsize=65536)
def compound(form: str) -> tuple[str, ...]:
    """The words, as names are compared, that a folded German word is made of, each a word of business: "volksarmee".

    Empty for any other word.
    """
    if not MIN_COMPOUND <= len(form) <= MAX_COMPOUND or not form.isalpha() or form in variants() or _table().get(form):
        return ()
    if is_common(form) or is_given_name(form):
        return ()
    for ending in ("", "s", "es", "n", "en"):
        found = _cut(form.removesuffix(ending)) if form.endswith(ending) else ()
        if len(found) > 1:
            return found
    return ()


@lru_cache(maxsize=4096)
def _cut(form: str) -> tuple[str, ...]:
    """The longest words first that make it up, an s or an n between them left out; empty where something is left."""
    for at in range(len(form), MIN_PIECE - 1, -1):
        piece = _piece(form[:at])
        if not piece:
            continue
        rest = form[at:]
        if not rest:
            return (piece,)
        for joint in ("", "s", "n", "en"):
            others = _cut(rest.removeprefix(joint)) if rest.startswith(joint) else ()
            if others:
                return (piece, *others)
    return ()


# Words that say something inside a German compound alone, and what.
_IN_COMPOUNDS = {
    "bau": "construction", "golf": "gulf", "militar": "military", "national": "national", "ol": "oil", "rat": "council",
    "see": "sea", "stabs": "staff",
}  # fmt: skip


def _piece(form: str) -> str:
    """A word inside a compound as names are compared; empty for one that says nothing of business."""
    if form in _IN_COMPOUNDS:
        return _IN_COMPOUNDS[form]
    usual = variants().get(form, form)
    is_told = len(form) >= MIN_LETTERS and (form in _table() or (is_generic(usual) and len(usual) >= MIN_LETTERS))
    return usual if is_told else ""


def as_meant_by(subject: Sequence[Part], listed: Sequence[Part]) -> tuple[Part, ...]:
    """The parts of a party's name, those that another language has a word for as the listed name calls it.

    A word that the listed name has as it is stays; one that it has in no way is a word of business.
    """
    roles = {part.form: part.role for part in listed}
    subject = [other for part in subject for other in _parted(part, roles)]
    if not any(meanings(part.form) for part in subject):
        return tuple(subject)
    subject = [part._replace(role="particle", weight=MINOR) if part.form in SMALL else part for part in subject]
    return tuple(part if part.form in roles or part.is_minor else _meant(part, roles) for part in subject)


def _parted(part: Part, roles: Mapping[str, str]) -> tuple[Part, ...]:
    """The words of a German compound, of which the listed name has one; else the part itself."""
    pieces = () if part.form in roles or part.is_minor else compound(part.form)
    if not any(said in roles for piece in pieces for said in (piece, *meanings(piece))):
        return (part,)
    return tuple(make_part(piece, "generic" if is_generic(piece) else "word") for piece in pieces)


def _meant(part: Part, roles: Mapping[str, str]) -> Part:
    said = meanings(part.form)
    if not said:
        return part
    found = next((form for one in said for form in roles if form == one or is_same_country(one, form)), None)
    if found and roles[found] == "legal":
        return make_part(found, "legal")  # "Société": the COMPANY that lists end with
    if found:
        return make_part(found, "generic" if is_generic(found) or found in place_words() else "word")
    if not is_generic(said[0]) or any(word_likeness(part.form, form) for form in roles):
        return part
    if is_legal_form(said[0]):
        return make_part(said[0], "legal")
    return part._replace(role="generic", weight=weight_of(said[0]))
