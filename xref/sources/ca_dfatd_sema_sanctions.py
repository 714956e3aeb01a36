"""From Canada's autonomous sanctions (SEMA and JVCFOA) to listings.

The publisher renamed every element on 24 August 2026 ("Country" became "Country-Pays"): each is known by its English
half, so both forms are read. Entries have no number of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from xref.errors import ParseError
from xref.model import (
    DateSpan,
    Identifier,
    IdentifierKind,
    Listing,
    Name,
    NameKind,
    ParsedList,
    PartyType,
    SetAside,
    VesselDetails,
)
from xref.sources.base import Source
from xref.sources.base.aliases import read_names, split_aliases
from xref.sources.base.dates import Dates, from_serial, read_dates
from xref.sources.base.facts import Fact, once
from xref.sources.base.xml import Grammar, read_records, texts_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CODE, _FILE = "ca_dfatd_sema_sanctions", "sema-lmes.xml"
_FIELDS = (
    "Country", "EntityOrShip", "LastName", "GivenName", "DateOfBirthOrShipBuildDate", "TitleOrShip", "ShipIMONumber",
    "Schedule", "Item", "Aliases", "DateOfListing",
)  # fmt: skip
_RENAMED = {"TitleOrShipType": "TitleOrShip", "Title": "TitleOrShip"}
_WHOLE = ("data-set", "record")


def _canonical(name: str) -> str:
    """The English half of an element's name, as it was before August 2026."""
    half = name if name in _WHOLE else name.partition("-")[0]
    return _RENAMED.get(half, half)


_GRAMMAR = Grammar(
    root="data-set",
    records=frozenset({"record"}),
    elements={"data-set": "@* record", "record": "@* " + " ".join(_FIELDS)},
    canonical=_canonical,
)
# A language before a spelling in its script: a mark between aliases like a semicolon.
_LANGUAGE = re.compile(
    r"\b(?:Arabic|Hebrew|Belaruss?ian|Russian|Ukrainian|Persian|Farsi|Burmese|Chinese|Spanish|French|alias)\s*:", re.I
)
_OTHER_HALF = re.compile(r"\s+/\s+")
_IMO = re.compile(r"\d{7}")
_NOTHING = frozenset({"", "n/a", "na", "-"})


def parse(folder: Path) -> ParsedList:
    """The list in the folder."""
    listings: dict[str, Listing] = {}
    set_aside, rows = list[SetAside](), 0
    for rows, record in enumerate(read_records(folder / _FILE, _GRAMMAR).records, start=1):
        fields = _fields(record)
        problem = _problem(fields)
        if problem:
            set_aside.append(SetAside(f"{_FILE} record {rows}", f"{_reference(fields)} {problem}".strip()))
        else:
            uid = _free(_own_id(fields), listings)
            listings[uid] = _listing(uid, fields)
    if not listings:
        raise ParseError(f"{_FILE} has no listing; the whole list has thousands of records")
    return ParsedList(tuple(listings.values()), rows, set_aside=tuple(set_aside))


def _fields(record: Element) -> dict[str, str]:
    """The texts of a record; one that stands there several times is one with semicolons."""
    found = {name: "; ".join(texts_of(record, name)) for name in _FIELDS}
    return {name: "" if text.lower() in _NOTHING else text for name, text in found.items()}


def _problem(fields: dict[str, str]) -> str:
    return "" if _names(fields, _kind(fields)) else "has no name"


def _reference(fields: dict[str, str]) -> str:
    """How the regulations cite the entry; items are counted anew when one is repealed, so this is no lasting id."""
    parts = (fields["Country"], fields["Schedule"], f"item {fields['Item']}" if fields["Item"] else "")
    return ", ".join(filter(None, parts))


def _own_id(fields: dict[str, str]) -> str:
    """An id that stays as long as regime and name do."""
    names = (fields["EntityOrShip"], fields["LastName"], fields["GivenName"])
    return sha256("\t".join((_english(fields["Country"]), *names)).encode()).hexdigest()[:16]


def _free(uid: str, taken: dict[str, Listing]) -> str:
    """The id, numbered where a namesake of the same regime has it."""
    number, found = 1, uid
    while found in taken:
        number += 1
        found = f"{uid}-{number}"
    return found


def _english(text: str) -> str:
    return _OTHER_HALF.split(text)[0].strip() if _OTHER_HALF.search(text) else text.partition("/")[0].strip()


def _kind(fields: dict[str, str]) -> PartyType:
    if fields["ShipIMONumber"]:
        return PartyType.VESSEL
    if fields["LastName"] or fields["GivenName"]:
        return PartyType.PERSON
    # A ship's type stands where a person's title does: an entity has neither.
    return PartyType.VESSEL if fields["TitleOrShip"] else PartyType.ORGANIZATION


def _listing(uid: str, fields: dict[str, str]) -> Listing:
    kind = _kind(fields)
    names = (Fact("names", name) for name in _names(fields, kind))
    is_ship = kind is PartyType.VESSEL
    return Listing(
        source=_CODE,
        uid=uid,
        type=kind,
        programs=(_english(fields["Country"]),) if fields["Country"] else (),
        title="" if is_ship else fields["TitleOrShip"],
        vessel=VesselDetails(vessel_type=fields["TitleOrShip"]) if is_ship else None,
        url=_HOMEPAGE,
        listed_on=_day(fields["DateOfListing"]),
        references=(_reference(fields),) if fields["Item"] else (),
        **once([*names, *_dates(fields, kind), *_numbers(fields)]),
    )


def _names(fields: dict[str, str], kind: PartyType) -> tuple[Name, ...]:
    """The names, persons as "LAST, First"; the entity's own field may hold others, and its French half."""
    found: list[Name] = []
    if kind is PartyType.PERSON:
        for name in read_names(fields["LastName"]) or (Name(""),):
            text = ", ".join(filter(None, (name.text, fields["GivenName"])))
            found += [Name(text, name.kind)] if any(map(str.isalnum, text)) else []
    for number, half in enumerate(_OTHER_HALF.split(fields["EntityOrShip"])):
        found += [Name(name.text, NameKind.ALIAS) if number or found else name for name in read_names(half)]
    if not found:
        return ()
    return (*found, *split_aliases(_LANGUAGE.sub(";", fields["Aliases"]), kind))


def _dates(fields: dict[str, str], kind: PartyType) -> Iterator[Fact]:
    text = fields["DateOfBirthOrShipBuildDate"]
    dates = _read(text)
    field = {PartyType.PERSON: "birth_dates", PartyType.ORGANIZATION: "established"}.get(kind)
    if field:
        yield from (Fact(field, span) for span in dates.spans)
    if text and (not field or not dates.is_all):
        yield Fact("notes", f"{'Built' if not field else 'Date of birth'}: {text}")


def _read(text: str) -> Dates:
    """Dates, or the number that a spreadsheet keeps for one."""
    with suppress(ValueError):
        span = from_serial(float(text))
        return Dates((span,)) if span else Dates((), is_all=False)
    return read_dates(text)


def _day(text: str) -> str:
    spans: tuple[DateSpan, ...] = _read(text).spans
    return spans[0].iso if spans else ""


def _numbers(fields: dict[str, str]) -> Iterator[Fact]:
    text = fields["ShipIMONumber"]
    for number in _IMO.findall(text):
        yield Fact("identifiers", Identifier(IdentifierKind.IMO, number, label="IMO"))
    if text and not _IMO.search(text):
        yield Fact("notes", f"IMO number: {text}")


_HOMEPAGE = "https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx?lang=eng"
SOURCE = Source(
    code=_CODE,
    title="Consolidated Canadian Autonomous Sanctions List",
    publisher="Global Affairs Canada",
    files=(_FILE,),
    addresses=(
        "https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml",
    ),
    parse=parse,
    min_listings=2500,  # about 5,000
    homepage=_HOMEPAGE,
    licence="Terms of use of Global Affairs Canada",
)
