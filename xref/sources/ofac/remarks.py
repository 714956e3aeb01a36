"""From an item of the remarks to what it says of a party: births, origins, names, links. Free text is a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from xref.countries import country_code
from xref.model import Name, NameKind, Place
from xref.sources.base.facts import Fact, place_country
from xref.sources.ofac.base import read_span

_SEPARATOR = re.compile(r"\s*;\s*")
_ALTERNATIVE = re.compile(r"[aA]lt\. ")
_QUOTED = re.compile(r"([af])\.k\.a\. '(.*)'")
_GENDERS = {"Male": "male", "Female": "female"}


def split_items(remarks: str) -> tuple[str, ...]:
    """The items of the remarks, as published but for the one period that ends a record.

    No quoted name holds a semicolon; a period may end an abbreviation and never separates.
    """
    text = remarks.strip()
    items = _SEPARATOR.split(text.removesuffix("."))
    return tuple(item for item in items if item)


def without_alternative(item: str) -> str:
    """An item without the "alt." that marks a further value of the same kind."""
    return _ALTERNATIVE.sub("", item, count=1) if _ALTERNATIVE.match(item) else item


def read_item(item: str) -> tuple[Fact, ...]:
    """What an item says of the party; nothing where it is free text."""
    quoted = _QUOTED.fullmatch(item)
    if quoted is not None:
        return _weak_name(quoted[1], quoted[2])
    for label, read in _READERS:
        if item.startswith(label):
            return tuple(read(item[len(label) :].strip()))
    return ()


def _weak_name(mark: str, quoted: str) -> tuple[Fact, ...]:
    """A weak name lies between the first and the last quote; those inside are letters, or a nickname's own pair."""
    inner = quoted[1:-1] if len(quoted) > 1 and quoted[0] == quoted[-1] == "'" else quoted
    if not inner.strip():
        return ()
    kind = NameKind.ALIAS if mark == "a" else NameKind.FORMER_NAME
    return (Fact("names", Name(inner.strip(), kind, weak=True)),)


def _birth_date(text: str) -> Iterator[Fact]:
    span = read_span(text)
    if span is not None:
        yield Fact("birth_dates", span)


def _established(text: str) -> Iterator[Fact]:
    span = read_span(text)
    if span is not None:
        yield Fact("established", span)


def _birth_place(text: str) -> Iterator[Fact]:
    if text:
        yield Fact("birth_places", Place(text, place_country(text)))


def _nationality(text: str) -> Iterator[Fact]:
    if country_code(text):
        yield Fact("nationalities", country_code(text))


def _citizenship(text: str) -> Iterator[Fact]:
    if country_code(text):
        yield Fact("citizenships", country_code(text))


def _gender(text: str) -> Iterator[Fact]:
    if text in _GENDERS:
        yield Fact("genders", _GENDERS[text])


def _link(text: str) -> Iterator[Fact]:
    if text:
        yield Fact("links", text)


_READERS: tuple[tuple[str, Callable[[str], Iterator[Fact]]], ...] = (
    ("DOB ", _birth_date),
    ("POB ", _birth_place),
    ("nationality ", _nationality),
    ("nationality: ", _nationality),
    ("Nationality of Registration ", _nationality),
    ("citizen ", _citizenship),
    ("Gender ", _gender),
    ("Linked To: ", _link),
    ("Organization Established Date ", _established),
)
