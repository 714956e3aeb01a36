"""From an item of the remarks to what it says of a party: births, origins, names, links. Free text is a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from xref.countries import WordKind, country_code, find_countries
from xref.model import Name, NameKind, Place
from xref.sources.ofac.base import Fact, read_span

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
        yield Fact("birth_places", Place(text, _place_country(text)))


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


def _place_country(text: str) -> str:
    """The country a place of birth lies in: its last part, else the last country or city in its words."""
    code = next(filter(None, map(country_code, _tails(text))), "")
    if code:
        return code
    words = [word for word in find_countries(text) if word.kind is not WordKind.ADJECTIVE and not word.ambiguous]
    named = [word for word in words if word.kind is WordKind.NAME] or words
    return named[-1].code if named else ""


def _tails(text: str) -> Iterator[str]:
    """The last parts of a place: two ("Korea, North", "Congo, Democratic Republic of the") before one."""
    parts = text.split(",")
    for count in (2, 1):
        if len(parts) >= count:
            yield ",".join(parts[-count:]).strip()


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
