"""From single facts about a party, in the order in which its publisher states them, to the fields of a listing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from xref.countries import WordKind, country_code, country_name, find_countries
from xref.model import Address, DateSpan, Identifier, Name, NameKind, Place

# The UN's permanent reference: regime, "i" for an individual or "e" for an entity, number ("QDi.001", "KPe.012").
UN_REFERENCE = re.compile(r"\b[A-Z]{2}[ie]\.\d{3}\b")
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a publisher says in one place: a value for a field of `Listing`."""

    field: str
    value: Name | Identifier | Place | DateSpan | Address | str


def grouped(facts: Iterable[Fact]) -> dict[str, Any]:
    """The facts by field of `Listing`, in the order in which they came."""
    values: dict[str, list[Any]] = defaultdict(list)
    for fact in facts:
        values[fact.field].append(fact.value)
    return {name: tuple(of_field) for name, of_field in values.items()}


def once(facts: Iterable[Fact]) -> dict[str, Any]:
    """The facts by field, each once and the primary name first; a name that is there twice is as strong as it can be.

    For publishers that say things twice: once a language, once a row.
    """
    found = {name: tuple(dict.fromkeys(values)) for name, values in grouped(facts).items()}
    if "names" in found:
        found["names"] = _ordered(found["names"])
    return found


def _ordered(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """One primary name, then the others: a further primary one is another name of the party."""
    primary = next((name for name in names if name.kind is NameKind.PRIMARY), None)
    primary = primary or next((name for name in names if not name.weak), names[0])
    best: dict[str, Name] = {primary.text: Name(primary.text)}
    for name in sorted(names, key=lambda name: name.weak):
        kind = NameKind.ALIAS if name.kind is NameKind.PRIMARY else name.kind
        best.setdefault(name.text, Name(name.text, kind, name.weak))
    order = list(dict.fromkeys(chain((primary.text,), (name.text for name in names))))
    return tuple(best[text] for text in order)


def country_of(text: str) -> str:
    """The code of a country by its name, its adjective or its ISO code; empty where it is none."""
    word = text.strip()
    code = country_code(word) or country_code(_BRACKETS.sub(" ", word))
    if code or len(word) != 2:
        return code
    return word.lower() if country_name(word.lower()) != word.lower() else ""


def place_country(text: str) -> str:
    """The country a place lies in: its last part, else the last country or city in its words."""
    code = next(filter(None, map(country_code, _tails(text))), "")
    if code:
        return code
    words = [word for word in find_countries(text) if word.kind is not WordKind.ADJECTIVE and not word.ambiguous]
    named = [word for word in words if word.kind is WordKind.NAME] or words
    return named[-1].code if named else ""


def un_references(text: str) -> tuple[str, ...]:
    """The UN's numbers that a text cites, in order, once each."""
    return tuple(dict.fromkeys(UN_REFERENCE.findall(text)))


def _tails(text: str) -> Iterator[str]:
    """The last parts of a place: two ("Korea, North", "Congo, Democratic Republic of the") before one."""
    parts = text.split(",")
    for count in (2, 1):
        if len(parts) >= count:
            yield ",".join(parts[-count:]).strip()
