"""From the UK Sanctions List (CSV), the United Kingdom's only list since 28 January 2026, to listings.

A row is one name and address of a party: rows are joined by Unique ID. The first line is the date of the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

from xref.countries import find_countries
from xref.errors import ParseError
from xref.model import (
    Address,
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
from xref.sources.base import Source
from xref.sources.base.dates import read_dates, read_day
from xref.sources.base.facts import Fact, country_of, once, un_references
from xref.sources.base.identifiers import kind_of
from xref.sources.base.tables import Columns, Record, Table, numbered_rows, read_rows, read_text

FILE = "UK-Sanctions-List.csv"
HOMEPAGE = "https://www.gov.uk/government/publications/the-uk-sanctions-list"

_K = IdentifierKind
_NAME_PARTS = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
_STREET = tuple(f"Address Line {number}" for number in range(1, 7))
_NEEDED = ("Unique ID", *_NAME_PARTS, "Name type", "Regime Name", "Designation Type", "Date Designated")
_ALLOWED = (
    "Last Updated", "OFSI Group ID", "UN Reference Number", "Alias strength", "Title", "Name non-latin script",
    "Non-latin script type", "Non-latin script language", "Designation source", "Sanctions Imposed",
    "Other Information", "UK Statement of Reasons", *_STREET, "Address Postal Code", "Address Country", "Phone number",
    "Website", "Email address", "D.O.B", "Nationality(/ies)", "National Identifier number",
    "National Identifier additional information", "Passport number", "Passport additional information", "Position",
    "Gender", "Town of birth", "Country of birth", "Type of entity", "Subsidiaries", "Parent company",
    "Business registration number (s)", "IMO number", "Current owner/operator (s)", "Previous owner/operator (s)",
    "Current believed flag of ship", "Previous flags", "Type of ship", "Tonnage of ship", "Length of ship",
    "Year Built", "Hull identification number (HIN)",
)  # fmt: skip
_COLUMNS = Columns(_NEEDED, _ALLOWED)
# Other spellings of a column, by its letters: the list's own tables differ in them.
_OTHER_SPELLINGS = {
    "individualentityship": "Designation Type",
    "postalcode": "Address Postal Code",
    "country": "Address Country",
    "phone": "Phone number",
    "email": "Email address",
}
_TYPES = {"individual": PartyType.PERSON, "entity": PartyType.ORGANIZATION, "ship": PartyType.VESSEL}
_LOW = re.compile(r"\blow\b", re.IGNORECASE)
_FORMER = re.compile(r"\bf\.?k\.?a\b|\bformer", re.IGNORECASE)
_REGIME = re.compile(r"The (.+?) \(Sanctions\).*")  # "The Russia (Sanctions) (EU Exit) Regulations 2019"
_SEVERAL = re.compile(r"\s*\|\s*|\s*;\s*|\s*\(\d{1,2}\)\s*")  # "(1) Russia (2) Cyprus", "Asset freeze|Travel Ban"
_CONTACTS = (("Phone number", _K.PHONE), ("Website", _K.WEBSITE), ("Email address", _K.EMAIL))
_NOTES = (
    "Designation source", "Type of entity", "Previous owner/operator (s)", "Previous flags", "Length of ship",
    "Year Built", "Hull identification number (HIN)",
)  # fmt: skip


def parse(folder: Path) -> ParsedList:
    """The list in the folder; `ParseError` where the file is missing, cut off, or not the UK's."""
    published, table = _read(folder)
    groups: dict[str, list[Record]] = {}
    set_aside = list(table.set_aside)
    for record in table.records:
        problem = _problem(record)
        if problem:
            set_aside.append(SetAside(record.where, problem))
        else:
            groups.setdefault(record["Unique ID"], []).append(record)
    listings = tuple(_listing(records) for records in groups.values())
    return ParsedList(listings, table.rows, published, tuple(set_aside))


def _read(folder: Path) -> tuple[str, Table]:
    """The date of the report, and the rows."""
    text = read_text(folder, FILE, kind="CSV")
    if not text.endswith("\n"):
        raise ParseError(f"{FILE} stops in mid-record ({text[-40:]!r}); a whole file ends with a line end")
    with closing(numbered_rows(FILE, text)) as rows:
        _, first = next(rows)
        if not first or not first[0].startswith("Report Date:"):
            raise ParseError(f"{FILE} line 1 is {','.join(first)[:60]!r}; the UK's list begins with 'Report Date:'")
        where, header = next(rows, (f"{FILE} line 2", list[str]()))
        return read_day(first[0]), read_rows(rows, _COLUMNS.check(map(_column, header), where))


def _column(name: str) -> str:
    """The column as we call it: case and punctuation differ from one edition to the next."""
    return _columns_by_letters().get(_letters(name), name.strip())


@cache
def _columns_by_letters() -> dict[str, str]:
    return {_letters(name): name for name in (*_NEEDED, *_ALLOWED)} | _OTHER_SPELLINGS


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _problem(record: Record) -> str:
    if not record["Unique ID"]:
        return "has no Unique ID"
    return "" if _whole_name(record) or record["Name non-latin script"] else "has no name"


def _listing(records: list[Record]) -> Listing:
    first = records[0]
    party = _TYPES.get(first["Designation Type"].lower(), PartyType.UNKNOWN)
    said = (part for record in records for name in ("Title", "Position") for part in _several(record[name]))
    return Listing(
        source=SOURCE.code,
        uid=first["Unique ID"],
        type=party,
        title="; ".join(dict.fromkeys(said)),
        vessel=_vessel(records, party),
        url=HOMEPAGE,
        listed_on=read_day(first["Date Designated"]),
        **once(fact for record in records for fact in _facts(record, party)),
    )


def _facts(record: Record, party: PartyType) -> Iterator[Fact]:
    yield from _names(record)
    yield from _numbers(record, party)
    yield from _origins(record)
    yield from _address(record)
    for regime in _several(record["Regime Name"]):
        yield Fact("programs", _REGIME.sub(r"\1", regime))
    yield from (Fact("measures", measure) for measure in _several(record["Sanctions Imposed"]))
    yield from (Fact("references", number) for number in _several(record["OFSI Group ID"]))
    yield from (Fact("un_references", number) for number in un_references(record["UN Reference Number"]))
    if record["UK Statement of Reasons"]:
        yield Fact("reasons", record["UK Statement of Reasons"])
    for column in ("Parent company", "Subsidiaries", "Current owner/operator (s)"):
        yield from (Fact("links", name) for name in _several(record[column]))
    yield from (Fact("notes", f"{column}: {record[column]}") for column in _NOTES if record[column])
    if record["Other Information"]:
        yield Fact("notes", record["Other Information"])


def _names(record: Record) -> Iterator[Fact]:
    how = record["Name type"]
    kind = NameKind.PRIMARY if how.lower() == "primary name" else NameKind.ALIAS
    if _FORMER.search(how):
        kind = NameKind.FORMER_NAME
    if _whole_name(record):
        yield Fact("names", Name(_whole_name(record), kind, weak=bool(_LOW.search(record["Alias strength"]))))
    yield from (Fact("names", Name(text, NameKind.ALIAS)) for text in _several(record["Name non-latin script"]))


def _whole_name(record: Record) -> str:
    """Name 6 is the family name, or the whole name of an entity or ship."""
    return " ".join(filter(None, (record[part] for part in _NAME_PARTS)))


def _numbers(record: Record, party: PartyType) -> Iterator[Fact]:
    yield from _documents(record, "Passport", "Passport number", "Passport additional information")
    yield from _documents(
        record, "National Identifier", "National Identifier number", "National Identifier additional information"
    )
    for number in _several(record["Business registration number (s)"]):
        yield Fact("identifiers", Identifier(_K.REGISTRATION, number, label="Business registration number"))
    for number in _several(record["IMO number"]):
        kind = _K.IMO if party is PartyType.VESSEL else _K.COMPANY_IMO
        yield Fact("identifiers", Identifier(kind, number.removeprefix("IMO").strip(" :"), label="IMO number"))
    for column, kind in _CONTACTS:
        yield from (Fact("identifiers", Identifier(kind, value, label=column)) for value in _several(record[column]))


def _documents(record: Record, label: str, column: str, more: str) -> Iterator[Fact]:
    """The numbers of a column; what is said beside them is a note, and may name the country and the register."""
    said = record[more]
    countries = [word.code for word in find_countries(said)]
    for number in _several(record[column]):
        kind = kind_of(label) if label == "Passport" else kind_of(said)
        kind = _K.NATIONAL_ID if kind is _K.OTHER else kind
        yield Fact("identifiers", Identifier(kind, number, countries[0] if countries else "", label))
    if said:
        yield Fact("notes", f"{label} {record[column]}: {said}")


def _origins(record: Record) -> Iterator[Fact]:
    for said in _several(record["D.O.B"]):
        dates = read_dates(said)
        yield from (Fact("birth_dates", span) for span in dates.spans)
        if not (dates.spans and dates.is_all):
            yield Fact("notes", f"D.O.B: {said}")  # "15/08/19yy"
    for nation in _several(record["Nationality(/ies)"]):
        code = country_of(nation)
        yield Fact("nationalities", code) if code else Fact("notes", f"Nationality: {nation}")
    place = ", ".join(filter(None, (record["Town of birth"], record["Country of birth"])))
    if place:
        yield Fact("birth_places", Place(place, country_of(record["Country of birth"])))
    yield from (
        Fact("genders", word.lower()) for word in _several(record["Gender"]) if word.lower() in {"male", "female"}
    )


def _address(record: Record) -> Iterator[Fact]:
    lines = [line for line in (record[column] for column in _STREET) if line]
    country = record["Address Country"]
    text = ", ".join(filter(None, (*lines, record["Address Postal Code"], country)))
    if text:
        city = lines[-1] if lines else ""
        yield Fact("addresses", Address(", ".join(lines[:-1]), city, country_of(country), text))


def _vessel(records: Iterable[Record], party: PartyType) -> VesselDetails | None:
    if party is not PartyType.VESSEL:
        return None
    columns = ("Type of ship", "Current believed flag of ship", "Tonnage of ship", "Current owner/operator (s)")
    kind, flag, tonnage, owner = (next(filter(None, (record[column] for record in records)), "") for column in columns)
    return VesselDetails(vessel_type=kind, flag=flag, tonnage=tonnage, owner=owner)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in _SEVERAL.split(cell))))


SOURCE = Source(
    code="gb_fcdo_sanctions",
    title="UK Sanctions List",
    publisher="United Kingdom, Foreign, Commonwealth & Development Office",
    files=(FILE,),
    addresses=("https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv",),
    parse=parse,
    min_listings=2000,
    homepage=HOMEPAGE,
    licence="Open Government Licence v3.0",
    on_by_default=True,
)
