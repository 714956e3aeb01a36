"""From the US Consolidated Screening List to listings: the export controls of Commerce and State.

The list repeats OFAC's lists. Those rows are left out: OFAC's own files say more of the same parties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

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
    VesselDetails,
)
from xref.sources.base import Source
from xref.sources.base.aliases import read_names
from xref.sources.base.dates import read_dates, read_day
from xref.sources.base.facts import Fact, country_of, once, place_country
from xref.sources.base.identifiers import kind_of
from xref.sources.base.tables import Columns, Record, Table, read_csv, read_listings, split_nested

_CODE, _FILE = "us_trade_csl", "consolidated.csv"
_COLUMNS = Columns(
    (
        "_id", "source", "entity_number", "type", "programs", "name", "title", "addresses", "federal_register_notice",
        "start_date", "end_date", "standard_order", "license_requirement", "license_policy", "call_sign",
        "vessel_type", "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner", "remarks",
        "source_list_url", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth",
        "source_information_url", "ids",
    )
)  # fmt: skip
_TYPES = {
    "": PartyType.UNKNOWN,  # Commerce does not say: compared with every kind of party
    "individual": PartyType.PERSON,
    "entity": PartyType.ORGANIZATION,
    "vessel": PartyType.VESSEL,
    "aircraft": PartyType.AIRCRAFT,
}
_OFAC = "Treasury Department"  # "Specially Designated Nationals (SDN) - Treasury Department"
_MEASURES = {
    "license_requirement": "License requirement",
    "license_policy": "License policy",
    "standard_order": "Standard order",
}
_SUCCESSORS = re.compile(r",? and any successor,? sub-unit,? or subsidiary thereof\.?", re.IGNORECASE)
_LOST_POSSESSIVE = re.compile(r"(?<=\w)\?s\b")
_LOST_INSIDE = re.compile(r"(?<=\w)\?(?=\w)")
_SUBLIST = re.compile(r"\(([A-Z-]{2,8})(?: List)?\)")


def parse(folder: Path) -> ParsedList:
    """The list in the folder, without the rows that OFAC's lists have."""
    table = read_csv(folder, _FILE, _COLUMNS)
    own = Table(tuple(record for record in table.records if not _is_ofacs(record)), table.set_aside)
    listings, odd = read_listings(own, _problem, _listing)
    if not listings:
        raise ParseError(f"{_FILE} has no listing but OFAC's; the whole list has thousands of Commerce and State")
    return ParsedList(listings, table.rows, set_aside=odd)


def _is_ofacs(record: Record) -> bool:
    return bool(record["entity_number"]) and _OFAC in record["source"]


def _problem(record: Record) -> str:
    if not record["_id"]:
        return "has no _id"
    if not read_names(record["name"]):
        return f"id {record['_id']} has no name"
    if record["type"].lower() not in _TYPES:
        return f"id {record['_id']} has the type {record['type'][:40]!r}; known: {', '.join(filter(None, _TYPES))}"
    return ""


def _listing(record: Record) -> Listing:
    kind = _TYPES[record["type"].lower()]
    facts = [*_names(record), *_birth(record), *_numbers(record), *_addresses(record), *_notes(record)]
    return Listing(
        source=_CODE,
        uid=record["_id"],
        type=kind,
        title=record["title"],
        programs=split_nested(record["programs"]),
        sublists=tuple(_SUBLIST.findall(record["source"])),
        vessel=_vessel(record, kind),
        url=record["source_information_url"] or record["source_list_url"],
        listed_on=read_day(record["start_date"]),
        listed_until=read_day(record["end_date"]),
        references=split_nested(record["federal_register_notice"]),
        **once(facts),
    )


def _names(record: Record) -> Iterator[Fact]:
    """The names, the marks of others inside them told apart; of letters that Commerce's file lost, both guesses."""
    for field, kind in (("name", NameKind.PRIMARY), ("alt_names", NameKind.ALIAS)):
        for text in (record[field],) if field == "name" else split_nested(record[field]):
            for name in read_names(_SUCCESSORS.sub("", text)):
                of_kind = kind if name.kind is NameKind.PRIMARY else name.kind
                for number, spelling in enumerate(_restored(name.text)):
                    yield Fact("names", Name(spelling, NameKind.ALIAS if number else of_kind))
    if "?" in record["name"] or _SUCCESSORS.search(record["name"]):
        yield Fact("notes", f"Name as published: {record['name']}")


def _restored(text: str) -> tuple[str, ...]:
    """A name with "?" for a lost character, as it may have been: an apostrophe, else a blank or a letter."""
    possessive = _LOST_POSSESSIVE.sub("'s", text)
    blank = " ".join(possessive.replace("?", " ").split())
    letter = " ".join(_LOST_INSIDE.sub("", possessive).replace("?", " ").split())
    return tuple(dict.fromkeys(filter(None, (blank, letter)))) or (text,)


def _birth(record: Record) -> Iterator[Fact]:
    for text in split_nested(record["dates_of_birth"]):
        dates = read_dates(text)
        yield from (Fact("birth_dates", span) for span in dates.spans)
        if not dates.is_all:
            yield Fact("notes", f"Date of birth: {text}")
    for text in split_nested(record["places_of_birth"]):
        yield Fact("birth_places", Place(text, place_country(text)))
    for field in ("nationalities", "citizenships"):
        for text in split_nested(record[field]):
            code = country_of(text)
            yield Fact(field, code) if code else Fact("notes", f"{field.capitalize()}: {text}")


def _numbers(record: Record) -> Iterator[Fact]:
    if record["call_sign"]:
        yield Fact("identifiers", Identifier(IdentifierKind.CALL_SIGN, record["call_sign"], label="Call Sign"))
    for text in split_nested(record["ids"]):
        yield _identifier(text)


def _identifier(text: str) -> Fact:
    """ "IR, Passport, E1929795": what has digits is the number, what names a country its country, the rest its kind."""
    parts = [part.strip() for part in text.split(",")]
    numbers = [part for part in parts if any(map(str.isdigit, part)) and not read_dates(part).spans]
    words = [part for part in parts if part not in numbers]
    label = next((word for word in words if kind_of(word) is not IdentifierKind.OTHER), "")
    if not label or len(numbers) != 1:
        return Fact("notes", f"ID: {text}")
    country = next(filter(None, map(country_of, words)), "")
    return Fact("identifiers", Identifier(kind_of(label), numbers[0], country, label))


def _addresses(record: Record) -> Iterator[Fact]:
    """ "Street, City, State, Zip, CN": the country's code stands last."""
    for text in split_nested(record["addresses"]):
        rest, _, last = text.rpartition(",")
        country = country_of(last)
        yield Fact("addresses", Address(rest.strip() if country else "", "", country, text))


def _notes(record: Record) -> Iterator[Fact]:
    for field, label in _MEASURES.items():
        if record[field]:
            yield Fact("measures", f"{label}: {record[field]}")
    if record["source"]:
        yield Fact("notes", f"List: {record['source']}")
    if record["remarks"]:
        yield Fact("notes", record["remarks"])


def _vessel(record: Record, kind: PartyType) -> VesselDetails | None:
    found = [
        record[field]
        for field in ("vessel_type", "vessel_flag", "gross_tonnage", "gross_registered_tonnage", "vessel_owner")
    ]
    return VesselDetails(*found) if kind is PartyType.VESSEL or any(found) else None


SOURCE = Source(
    code=_CODE,
    title="Consolidated Screening List (without OFAC's part)",
    publisher="US Department of Commerce, ITA",
    files=(_FILE,),
    addresses=(
        "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv",
        "https://api.trade.gov/static/consolidated_screening_list/consolidated.csv",
    ),
    parse=parse,
    min_listings=2500,  # Commerce and State have about 5,000; in May 2026 the file was cut short for a week
    homepage="https://www.trade.gov/consolidated-screening-list",
    licence="US Government work, no copyright (17 USC 105)",
)
