"""From a value of a column to what it says of the party; a value that the column does not allow is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from xref.model import Address, DateSpan, Identifier, IdentifierKind, Name, NameKind, Place
from xref.sources.base.dates import read_dates
from xref.sources.base.facts import Fact, country_of, place_country
from xref.sources.custom.base import SHOWN_CHARACTERS, OddValueError, Row

_GENDERS = ("male", "female")
_IDENTIFIER = re.compile(r"([a-z_]+)(?:\[([^\[\]]*)\])?:\s*(\S.*)")
_WEB_ADDRESS = re.compile(r"https?://\S+")


def read_columns(row: Row) -> Iterator[Fact]:
    """What the columns of several values say, in their order; OddValueError names the column and the value."""
    for column, values in row.values.items():
        for value in values if column in _READERS else ():
            try:
                yield from _READERS[column](value)
            except OddValueError as exc:
                raise OddValueError(f"{column} has {value[:SHOWN_CHARACTERS]!r}; {exc}") from exc


def read_day(row: Row, column: str) -> str:
    """The one date of a column, ISO; empty where it has none."""
    text = row.one(column)
    try:
        spans = tuple(_spans(text)) if text else ()
    except OddValueError as exc:
        raise OddValueError(f"{column} is {text[:SHOWN_CHARACTERS]!r}; {exc}") from exc
    if len(spans) > 1:
        raise OddValueError(f"{column} is {text[:SHOWN_CHARACTERS]!r}; write one date")
    return spans[0].iso if spans else ""


def read_url(row: Row) -> str:
    """The address of a page on the party."""
    url = row.one("url")
    if url and not _WEB_ADDRESS.fullmatch(url):
        raise OddValueError(f"url is {url[:SHOWN_CHARACTERS]!r}; write http:// or https:// and the rest")
    return url


def _name(kind: NameKind, value: str, *, weak: bool = False) -> Iterator[Fact]:
    if not any(map(str.isalnum, value)):
        raise OddValueError("write a name with letters or digits")
    yield Fact("names", Name(value, kind, weak))


def _spans(value: str) -> tuple[DateSpan, ...]:
    dates = read_dates(value)
    if not dates.spans or not dates.is_all:
        raise OddValueError("write 1970, 1970-02, 1970-02-05, 1970 to 1972 or circa 1970")
    return dates.spans


def _dates(field: str, value: str) -> Iterator[Fact]:
    yield from (Fact(field, span) for span in _spans(value))


def _country(field: str, value: str) -> Iterator[Fact]:
    yield Fact(field, _code(value))


def _code(value: str) -> str:
    code = country_of(value)
    if not code:
        raise OddValueError("write a country's name or its code of two letters")
    return code


def _gender(value: str) -> Iterator[Fact]:
    if value.lower() not in _GENDERS:
        raise OddValueError(f"write {' or '.join(_GENDERS)}")
    yield Fact("genders", value.lower())


def _place(value: str) -> Iterator[Fact]:
    yield Fact("birth_places", Place(value, place_country(value)))


def _address(value: str) -> Iterator[Fact]:
    yield Fact("addresses", Address(country=place_country(value), text=value))


def _identifier(value: str) -> Iterator[Fact]:
    """ "passport[kp]: 927220230": kind, country where it has one, number."""
    found = _IDENTIFIER.fullmatch(value)
    if found is None:
        raise OddValueError("write kind:number or kind[country]:number, as passport[kp]:927220230")
    if found[1] not in frozenset(IdentifierKind):
        raise OddValueError(f"known kinds: {', '.join(IdentifierKind)}")
    country = _code(found[2]) if found[2] is not None else ""
    yield Fact("identifiers", Identifier(IdentifierKind(found[1]), found[3], country))


def _text(field: str, value: str) -> Iterator[Fact]:
    yield Fact(field, value)


_READERS: Mapping[str, Callable[[str], Iterator[Fact]]] = {
    "aliases": partial(_name, NameKind.ALIAS),
    "weak_aliases": partial(_name, NameKind.ALIAS, weak=True),
    "former_names": partial(_name, NameKind.FORMER_NAME),
    "birth_dates": partial(_dates, "birth_dates"),
    "established": partial(_dates, "established"),
    "birth_places": _place,
    "genders": _gender,
    "nationalities": partial(_country, "nationalities"),
    "citizenships": partial(_country, "citizenships"),
    "addresses": _address,
    "identifiers": _identifier,
    **{field: partial(_text, field) for field in ("programs", "reasons", "measures", "references", "notes")},
}
