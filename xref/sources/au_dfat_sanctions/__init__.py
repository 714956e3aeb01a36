"""From Australia's consolidated list (XLSX) to listings. Each name has a row: 101, 101a and 101b are one party.

Now and then a number is used again for another party, or a row of a party stands among those of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from xref.errors import ParseError
from xref.model import (
    Address,
    DateSpan,
    Identifier,
    IdentifierKind,
    Listing,
    Name,
    NameKind,
    ParsedList,
    PartyType,
    Place,
    SetAside,
    VesselDetails,
)
from xref.sources.au_dfat_sanctions.workbook import SheetRow, read_sheet
from xref.sources.base import Source
from xref.sources.base.dates import Dates, from_serial, read_dates
from xref.sources.base.facts import Fact, country_of, once, place_country, un_references
from xref.sources.base.tables import Columns, Record, Table, read_rows

_CODE, _FILE = "au_dfat_sanctions", "australian_sanctions_consolidated_list.xlsx"
_MEASURES = ("targeted_financial_sanction", "travel_ban", "arms_embargo", "maritime_restriction")
_COLUMNS = Columns(
    needed=(
        "reference", "name_of_individual_or_entity", "type", "name_type", "date_of_birth", "place_of_birth",
        "citizenship", "address", "additional_information", "listing_information", "committees", "control_date",
    ),
    allowed=("alias_strength", "imo_number", "instrument_of_designation", *_MEASURES),
)  # fmt: skip
_TYPES = {
    "individual": PartyType.PERSON,
    "person": PartyType.PERSON,
    "entity": PartyType.ORGANIZATION,
    "vessel": PartyType.VESSEL,
}
_KINDS = {
    "primary name": NameKind.PRIMARY,
    "primay name": NameKind.PRIMARY,
    "primary": NameKind.PRIMARY,
    "": NameKind.PRIMARY,
    "aka": NameKind.ALIAS,
    "a": NameKind.ALIAS,
    "alias": NameKind.ALIAS,
    "original script": NameKind.ALIAS,
    "formerly known as": NameKind.FORMER_NAME,
    "previously listed as": NameKind.FORMER_NAME,
    "fka": NameKind.FORMER_NAME,
}
_SEVERAL = frozenset({"address", "place_of_birth", "citizenship", "date_of_birth"})
_REFERENCE = re.compile(r"(\d{1,7})(?:\.0)? ?([a-z]{0,3})\.?", re.IGNORECASE)
_MARK = re.compile(r"(?:^|(?<=[\s,;]))\(?(?:[a-z]|[ivx]{1,4})\) ")  # "a) Kabul b) Herat"
_IMO = re.compile(r"\d{7}")
_NO = frozenset({"", "0", "no", "false", "n", "n/a", "na", "-"})


@dataclass(slots=True)
class _Party:
    """The rows of one party, the first one's number, type and block of rows."""

    number: str
    kind: PartyType
    rows: list[Record] = field(default_factory=list)


def parse(folder: Path) -> ParsedList:
    """The list in the folder."""
    table = _table(folder)
    good, odd = [], list(table.set_aside)
    for record in table.records:
        problem = _problem(record)
        if problem:
            odd.append(SetAside(record.where, problem))
        else:
            good.append(record)
    parties, warnings = _gather(good)
    if not parties:
        raise ParseError(f"{_FILE} has no listing; the whole list has thousands of rows")
    listings = tuple(_listing(uid, party) for uid, party in parties.items())
    return ParsedList(listings, table.rows, set_aside=tuple(odd), warnings=warnings)


def _table(folder: Path) -> Table:
    """The rows of all sheets, each sheet with its own header."""
    headers: dict[int, tuple[str, ...]] = {}
    records, odd = list[Record](), list[SetAside]()
    for row in read_sheet(folder / _FILE):
        where = f"{_FILE} sheet {row.sheet} row {row.number}"
        if row.sheet not in headers:
            headers[row.sheet] = _COLUMNS.check(_header(row), where)
            continue
        header = headers[row.sheet]
        table = read_rows([(where, _cells(row, header))], header)
        records += table.records
        odd += table.set_aside
    return Table(tuple(records), tuple(odd))


def _cells(row: SheetRow, header: tuple[str, ...]) -> list[str]:
    """The cells, as many as the header has: empty ones at a row's end are not written. A line end parts two values."""
    cells = [*row.cells, *[""] * (len(header) - len(row.cells))]
    while len(cells) > len(header) and not cells[-1].strip():
        cells.pop()
    return [
        cell.replace("\n", ";") if number < len(header) and header[number] in _SEVERAL else cell
        for number, cell in enumerate(cells)
    ]


def _header(row: SheetRow) -> Iterable[str]:
    """The columns by plain names: "Name of Individual or Entity " is name_of_individual_or_entity."""
    names = ["_".join(re.findall(r"[a-z0-9]+", cell.lower())) for cell in row.cells]
    while names and not names[-1]:
        names.pop()
    return names


def _problem(record: Record) -> str:
    reference = record["reference"]
    if not _REFERENCE.fullmatch(reference):
        return f"has the reference {reference[:40]!r}; allowed: a number and a letter, as 101a"
    if not any(map(str.isalnum, record["name_of_individual_or_entity"])):
        return f"reference {reference} has no name"
    if record["name_type"].lower() not in _KINDS:
        return f"reference {reference} has the name type {record['name_type'][:40]!r}; known: {', '.join(_KINDS)}"
    return ""


def _gather(records: Iterable[Record]) -> tuple[dict[str, _Party], tuple[str, ...]]:
    """The parties by their ids. Another primary name under a number in use is another party: 101, then 101-2."""
    parties: dict[str, _Party] = {}
    latest: dict[str, _Party] = {}
    warnings = []
    for record in records:
        number, kind = _number(record), _TYPES.get(record["type"].lower(), PartyType.UNKNOWN)
        party = latest.get(number)
        if party is None or _is_other(party, record, kind):
            uid = _free(number, parties)
            party = parties[uid] = latest[number] = _Party(number, kind)
            if uid != number:
                warnings.append(f"{record.where}: the number {number} is used again; read as another party, {uid}")
        if party.kind is PartyType.UNKNOWN:
            party.kind = kind
        party.rows.append(record)
    return parties, tuple(warnings)


def _number(record: Record) -> str:
    found = _REFERENCE.fullmatch(record["reference"])
    return found[1] if found else ""


def _is_other(party: _Party, record: Record, kind: PartyType) -> bool:
    """The row begins another party: a primary name beside another one, or a party of another type."""
    if PartyType.UNKNOWN not in {party.kind, kind} and party.kind is not kind:
        return True
    return _kind(record) is NameKind.PRIMARY and any(
        _kind(row) is NameKind.PRIMARY and _name(row) != _name(record) for row in party.rows
    )


def _free(number: str, parties: dict[str, _Party]) -> str:
    count = 1
    while (uid := number if count == 1 else f"{number}-{count}") in parties:
        count += 1
    return uid


def _name(record: Record) -> str:
    return record["name_of_individual_or_entity"]


def _kind(record: Record) -> NameKind:
    return _KINDS[record["name_type"].lower()]


def _listing(uid: str, party: _Party) -> Listing:
    facts = [fact for row in party.rows for fact in _facts(row, party.kind)]
    days = (span.iso for row in party.rows for span in _dates(row["control_date"]).spans)
    words = " ".join(row["listing_information"] + " " + row["additional_information"] for row in party.rows)
    return Listing(
        source=_CODE,
        uid=uid,
        type=party.kind,
        vessel=VesselDetails() if party.kind is PartyType.VESSEL else None,
        listed_on=min(days, default=""),
        un_references=un_references(words),
        url=_HOMEPAGE,
        **once(facts),
    )


def _facts(row: Record, kind: PartyType) -> Iterator[Fact]:
    yield Fact("names", Name(_name(row), _kind(row), weak=row["alias_strength"].lower() in {"weak", "low"}))
    yield from (Fact("programs", part.strip()) for part in row["committees"].split(";") if part.strip())
    yield from _birth(row, kind)
    yield from _countries(row, kind)
    for text in _parts(row["address"]):
        yield Fact("addresses", Address(country=place_country(text), text=text))
    for number in _IMO.findall(row["imo_number"]):
        yield Fact("identifiers", Identifier(IdentifierKind.IMO, number, label="IMO"))
    yield from _texts(row)


def _birth(row: Record, kind: PartyType) -> Iterator[Fact]:
    dates = _dates(row["date_of_birth"])
    of_field = "established" if kind is PartyType.ORGANIZATION else "birth_dates"
    yield from (Fact(of_field, span) for span in dates.spans)
    if row["date_of_birth"].lower() not in _NO and not dates.is_all:
        yield Fact("notes", f"Date of birth: {row['date_of_birth']}")
    for text in _parts(row["place_of_birth"]):
        yield Fact("birth_places", Place(text, place_country(text)))


def _countries(row: Record, kind: PartyType) -> Iterator[Fact]:
    of_field = "citizenships" if kind is PartyType.PERSON else "nationalities"
    for text in re.split(r"[,;/]", _MARK.sub("; ", row["citizenship"])):
        code = country_of(text)
        if code:
            yield Fact(of_field, code)
        elif text.strip().lower() not in _NO:
            yield Fact("notes", f"Citizenship: {text.strip()}")


def _texts(row: Record) -> Iterator[Fact]:
    """What remains: prose, and what the listing brings."""
    for column in ("additional_information", "listing_information", "instrument_of_designation"):
        if row[column].lower() not in _NO:
            yield Fact("notes", _readable(row[column]))
    for column in _MEASURES:
        if row[column].lower() not in _NO:
            yield Fact("measures", column.replace("_", " ").capitalize())
    if _REFERENCE.fullmatch(row["reference"]):
        yield Fact("references", row["reference"].removesuffix(".0"))


def _readable(text: str) -> str:
    """A date that the sheet keeps as a number, as a date."""
    return next((span.iso for span in _serial(text)), text)


def _parts(text: str) -> tuple[str, ...]:
    """The values of a cell that numbers several: "a) Kabul b) Herat"."""
    parts = (part.strip(" ,;") for part in _MARK.sub(";", text).split(";"))
    return tuple(part for part in parts if part.lower() not in _NO)


def _dates(text: str) -> Dates:
    """The dates of a cell, which may be the number of a day."""
    spans = tuple(_serial(text))
    return Dates(spans) if spans else read_dates(text)


def _serial(text: str) -> Iterator[DateSpan]:
    with suppress(ValueError):
        span = from_serial(float(text))
        if span:
            yield span


# The server refuses what does not look like a browser.
_BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"
_HOMEPAGE = "https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list"
SOURCE = Source(
    code=_CODE,
    title="Australian Sanctions Consolidated List",
    publisher="Australia, Department of Foreign Affairs and Trade",
    files=(_FILE,),
    patterns=("regulation8_consolidated*.xlsx",),
    addresses=(
        "https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx",
        "https://www.dfat.gov.au/sites/default/files/regulation8_consolidated.xlsx",
    ),
    parse=parse,
    min_listings=1500,  # about 3,000
    homepage=_HOMEPAGE,
    licence="Terms of use of DFAT",
    headers=MappingProxyType({"User-Agent": _BROWSER}),
)
