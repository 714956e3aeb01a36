"""What lists call in English that languages in Latin letters have a word of their own for: "Döviz", "Ejército"."""

from __future__ import annotations

from collections.abc import Sequence
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
from xref.parts.base import Part, make_part
from xref.text import fold, read_table
from xref.vocabulary import is_generic, is_given_name, is_plain_word, variants, weight_of

MIN_LETTERS = 4  # of a word that is looked up: "oro", "bau" and "sur" are names


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Each word, as names are compared, and what it is called on lists."""
    found: dict[str, dict[str, None]] = {}
    rows = read_table("latin_words.txt")
    english = {variants().get(said, said) for said, *_ in rows}
    for said, *columns in rows:
        meant = variants().get(said, said)
        for column in columns:
            for word in map(fold, column.split()):
                form = variants().get(word, word)
                if len(word) >= MIN_LETTERS and not (form in english or is_plain_word(word) or is_given_name(word)):
                    found.setdefault(form, {})[meant] = None
    return {word: tuple(meant) for word, meant in found.items()}


@lru_cache(maxsize=65536)
def meanings(form: str) -> tuple[str, ...]:
    """What a folded word of another language may be called on lists; empty for most words."""
    codes: tuple[str, ...] = ()
    if form not in _table() and len(form) >= MIN_LETTERS:
        codes = declined_adjective(form) or tuple(filter(None, (country_elsewhere(form),)))
    if len(codes) != 1 or is_plain_word(form) or is_given_name(form) or country_code(form):
        return _table().get(form, ())
    return tuple(fold(one) for one in (adjective(*codes), country_name(*codes)) if " " not in one)  # "syrienne"


def as_meant_by(subject: Sequence[Part], listed: Sequence[Part]) -> tuple[Part, ...]:
    """The parts of a party's name, those that another language has a word for as the listed name calls it.

    A word that the listed name has as it is stays; one that it has in no way is a word of business.
    """
    if not any(meanings(part.form) for part in subject):
        return tuple(subject)
    forms = [part.form for part in listed]
    return tuple(part if part.form in forms or part.is_minor else _meant(part, forms) for part in subject)


def _meant(part: Part, forms: Sequence[str]) -> Part:
    said = meanings(part.form)
    if not said:
        return part
    found = next((form for one in said for form in forms if form == one or is_same_country(one, form)), None)
    if found:
        return make_part(found, "generic" if is_generic(found) or found in place_words() else "word")
    if not is_generic(said[0]) or any(word_likeness(part.form, form) for form in forms):
        return part
    return part._replace(role="generic", weight=weight_of(said[0]))
