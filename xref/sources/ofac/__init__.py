"""From OFAC's legacy CSV files to listings: the SDN list and the consolidated non-SDN list, one reader for both.

A set is four files without a header row: the listings, their other names, their addresses, and what did not fit
into the remarks. The files carry no date, so `published` stays empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from xref.countries import country_code
from xref.errors import ParseError
from xref.model import (
    Address,
    Identifier,
    IdentifierKind,
    Listing,
    Name,
    ParsedList,
    PartyType,
    VesselDetails,
)
from xref.sources.base import Source
from xref.sources.base.facts import Fact, grouped
from xref.sources.ofac.base import Row
from xref.sources.ofac.files import read_rows
from xref.sources.ofac.identifiers import read_identifier
from xref.sources.ofac.join import NAME_KINDS, TYPES, Record, join
from xref.sources.ofac.remarks import read_item, split_items, without_alternative

_SDN_CODE, _CONSOLIDATED_CODE = "us_ofac_sdn", "us_ofac_cons"
_COLUMNS = (12, 5, 6, 2)  # listings, other names, addresses, overflow of the remarks

# The lists that the consolidated file joins, by the program that puts a party on one. None of them blocks property.
_SUBLISTS = {
    "UKRAINE-EO13662": "SSI",
    "NS-PLC": "NS-PLC",
    "CMIC-EO13959": "CMIC",
    "561-Related": "561",
    "RUSSIA-EO14024": "NS-MBS",
    "CAATSA - RUSSIA": "NS-MBS",
    "BURMA-EO14014": "NS-MBS",
    "ILLICIT-DRUGS-EO14059": "NS-MBS",
}
_OTHER_SUBLIST = "non-SDN"
_CAPTA = "(EO 14024 Directive 2)"  # correspondent accounts are barred, nothing is blocked


def parse(folder: Path, source: str, files: tuple[str, ...]) -> ParsedList:
    """The list in the folder; `ParseError` where a file is missing or is not OFAC's."""
    tables = [read_rows(folder, name, columns) for name, columns in zip(files, _COLUMNS, strict=True)]
    if not tables[0].rows:
        raise ParseError(f"{files[0]} has no listing; the publisher's file has one a line")
    joined = join(*tables)
    set_aside = [one for table in tables for one in table.set_aside]
    return ParsedList(
        listings=_with_whole_links([_listing(record, source) for record in joined.records]),
        rows=sum(table.count for table in tables),
        set_aside=(*set_aside, *joined.set_aside),
        orphans=joined.orphans,
        warnings=tuple(warning for table in tables for warning in table.warnings),
    )


def _listing(record: Record, source: str) -> Listing:
    uid, name, sdn_type, programs, title = (value.strip() for value in record.row.fields[:5])
    party = TYPES[sdn_type]
    facts = [*_columns(record.row, party), *_names(record.names), *_addresses(record.addresses)]
    facts += [fact for item in split_items(record.remarks) for fact in _facts(item, party)]
    codes = tuple(filter(None, (part.strip(" []") for part in programs.split("] ["))))
    return Listing(
        source=source,
        uid=uid,
        type=party,
        programs=codes,
        title=title,
        vessel=_vessel(record.row, party),
        sublists=_sublists(source, codes, record.remarks),
        url=f"https://sanctionssearch.ofac.treas.gov/Details.aspx?id={uid}",
        **grouped([Fact("names", Name(name)), *facts]),
    )


def _facts(item: str, party: PartyType) -> tuple[Fact, ...]:
    """What an item says; one that nobody understands is a note, with its label, as published."""
    plain = without_alternative(item)
    return read_item(plain) or read_identifier(plain, party) or (Fact("notes", item),)


def _columns(row: Row, party: PartyType) -> Iterable[Fact]:
    """The numbers that stand in columns of their own; an aircraft's name is its tail number."""
    if party is PartyType.AIRCRAFT:
        yield Fact("identifiers", Identifier(IdentifierKind.TAIL_NUMBER, row.fields[1].strip(), label="name"))
    if row.fields[5]:
        yield Fact("identifiers", Identifier(IdentifierKind.CALL_SIGN, row.fields[5].strip(), label="Call Sign"))


def _names(rows: Iterable[Row]) -> Iterable[Fact]:
    for row in rows:
        yield Fact("names", Name(row.fields[3].strip(), NAME_KINDS[row.fields[2].strip()]))
        if row.fields[4]:
            yield Fact("notes", f"{row.fields[3].strip()}: {row.fields[4]}")


def _addresses(rows: Iterable[Row]) -> Iterable[Fact]:
    for row in rows:
        street, city, country, remarks = (value.strip() for value in row.fields[2:])
        text = ", ".join(filter(None, (street, city, country)))
        if text:  # 2,397 of 13,837 rows say nothing (2021)
            yield Fact("addresses", Address(street, city, country_code(country), text))
        if remarks:
            yield Fact("notes", f"Address {text}: {remarks}".replace(" :", ":"))


def _vessel(row: Row, party: PartyType) -> VesselDetails | None:
    vessel_type, tonnage, gross_tonnage, flag, owner = (value.strip() for value in row.fields[6:11])
    if party is PartyType.VESSEL or vessel_type or tonnage or gross_tonnage or flag or owner:
        return VesselDetails(vessel_type, flag, tonnage, gross_tonnage, owner)
    return None


def _sublists(source: str, programs: tuple[str, ...], remarks: str) -> tuple[str, ...]:
    if source != _CONSOLIDATED_CODE:  # the SDN list blocks, whatever the program
        return ()
    named = [_SUBLISTS[program] for program in programs if program in _SUBLISTS] or [_OTHER_SUBLIST]
    return tuple(dict.fromkeys(named + ["CAPTA"] * (_CAPTA in remarks)))


def _with_whole_links(listings: list[Listing]) -> tuple[Listing, ...]:
    """Links with the period that a record's end took from them: "R D I S.A" is the listing "R D I S.A."."""
    names = {listing.name for listing in listings}

    def whole(link: str) -> str:
        return f"{link}." if link not in names and f"{link}." in names else link

    return tuple(
        replace(listing, links=tuple(map(whole, listing.links))) if listing.links else listing for listing in listings
    )


def _source(code: str, title: str, files: tuple[str, ...], folder: str, min_listings: int) -> Source:
    service = "https://sanctionslistservice.ofac.treas.gov/api"
    return Source(
        code=code,
        title=title,
        publisher="US Treasury, OFAC",
        files=files,
        addresses=(
            f"{service}/download/{{FILE}}",
            f"{service}/PublicationPreview/exports/{{FILE}}",
            f"https://www.treasury.gov/ofac/downloads/{folder}{{file}}",
        ),
        parse=partial(parse, source=code, files=files),
        min_listings=min_listings,
        homepage="https://ofac.treasury.gov/sanctions-list-service",
        licence="US Government work, no copyright (17 USC 105)",
        on_by_default=True,
    )


SDN = _source(
    _SDN_CODE,
    "Specially Designated Nationals and Blocked Persons List",
    ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"),
    "",
    5000,  # 7,379 in 2019, 8,976 in 2021, and growing
)
CONSOLIDATED = _source(
    _CONSOLIDATED_CODE,
    "Consolidated Sanctions List (non-SDN)",
    ("cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv"),
    "consolidated/",
    300,  # 442 in 2025
)
