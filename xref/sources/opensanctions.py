"""From OpenSanctions' simplified CSV of any of its datasets to listings.

The file does not tell weak names from others. Its license forbids commercial use without a contract.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from xref.errors import ParseError
from xref.model import Address, Identifier, IdentifierKind, Listing, Name, NameKind, ParsedList, PartyType
from xref.settings import ListSettings
from xref.sources.base import Source
from xref.sources.base.dates import read_dates, read_day
from xref.sources.base.facts import Fact, country_of, once, place_country, un_references
from xref.sources.base.tables import Columns, Record, read_csv, read_listings, split_nested
from xref.text import is_imo_number

CODE, FILE = "opensanctions", "targets.simple.csv"
DEFAULT_DATASET = "sanctions"
UNTOLD = ListSettings(on=False)
_COLUMNS = Columns(
    ("id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions"),
    ("phones", "emails", "program_ids", "dataset", "first_seen", "last_seen", "last_change"),
)
_TYPES = {
    "Person": PartyType.PERSON,
    "Company": PartyType.ORGANIZATION,
    "Organization": PartyType.ORGANIZATION,
    "PublicBody": PartyType.ORGANIZATION,
    "Vessel": PartyType.VESSEL,
    "Airplane": PartyType.AIRCRAFT,
    "CryptoWallet": PartyType.UNKNOWN,
    "LegalEntity": PartyType.UNKNOWN,  # a person or an organization
    "Security": PartyType.UNKNOWN,
}
_DATASET = re.compile(r"[a-z0-9_]{2,80}")
_LEI = re.compile(r"[A-Z0-9]{18}\d{2}")
_ISIN = re.compile(r"[A-Z]{2}[A-Z0-9]{9}\d")
_IMO = re.compile(r"(?:IMO[ -]?)?(\d{7})")
_BITCOIN = re.compile(r"bc1[a-z0-9]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}")
_OTHER_WALLET = re.compile(r"0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}")


def parse(folder: Path, source: str = CODE) -> ParsedList:
    """The dataset in the folder; what a schema that xref does not know describes is compared with every party."""
    table = read_csv(folder, FILE, _COLUMNS)
    listings, odd = read_listings(table, _problem, partial(_listing, source=source))
    if not listings:
        raise ParseError(f"{FILE} has no listing; a dataset has at least one target")
    # Not the day of last_seen: that is when OpenSanctions looked, and changes every few hours.
    changed = max((read_day(record["last_change"]) for record in table.records), default="")
    return ParsedList(listings, table.rows, published=changed, set_aside=odd)


def _problem(record: Record) -> str:
    if not record["id"]:
        return "has no id"
    if not record["name"] and not split_nested(record["aliases"]):
        return f"id {record['id']} has no name"
    return ""


def _listing(record: Record, source: str) -> Listing:
    kind = _TYPES.get(record["schema"], PartyType.UNKNOWN)
    facts = [*_names(record), *_facts(record, kind), *_numbers(record, kind), *_notes(record)]
    return Listing(
        source=source,
        uid=record["id"],
        type=kind,
        programs=split_nested(record["program_ids"]),
        un_references=un_references(record["identifiers"] + " " + record["sanctions"]),
        url=f"https://www.opensanctions.org/entities/{record['id']}/",
        **once(facts),
    )


def _names(record: Record) -> Iterator[Fact]:
    if record["name"]:
        yield Fact("names", Name(record["name"]))
    yield from (Fact("names", Name(text, NameKind.ALIAS)) for text in split_nested(record["aliases"]))


def _facts(record: Record, kind: PartyType) -> Iterator[Fact]:
    """Births and countries; of an organization they are when it was founded and where it works."""
    is_person = kind in {PartyType.PERSON, PartyType.UNKNOWN}
    for text in split_nested(record["birth_date"]):
        dates = read_dates(text)
        yield from (Fact("birth_dates" if is_person else "established", span) for span in dates.spans)
        if not dates.is_all:
            yield Fact("notes", f"Date of birth: {text}")
    for text in split_nested(record["countries"]):
        code = country_of(text)
        yield Fact("nationalities", code) if code else Fact("notes", f"Country: {text}")
    for text in split_nested(record["addresses"]):
        yield Fact("addresses", Address(country=place_country(text), text=text))


def _numbers(record: Record, kind: PartyType) -> Iterator[Fact]:
    for text in split_nested(record["identifiers"]):
        yield Fact("identifiers", _identifier(text, kind))
    for field, of_kind in (("phones", IdentifierKind.PHONE), ("emails", IdentifierKind.EMAIL)):
        for text in split_nested(record[field]):
            yield Fact("identifiers", Identifier(of_kind, text))


def _identifier(text: str, kind: PartyType) -> Identifier:
    """The file names no register: the form of the number tells some, and others may be any of a party's numbers."""
    number = _IMO.fullmatch(text)
    if number and (text.startswith("IMO") or (kind is PartyType.VESSEL and is_imo_number(number[1]))):
        is_ship = kind in {PartyType.VESSEL, PartyType.UNKNOWN}
        return Identifier(IdentifierKind.IMO if is_ship else IdentifierKind.COMPANY_IMO, number[1])
    if _BITCOIN.fullmatch(text) or _OTHER_WALLET.fullmatch(text):
        return Identifier(IdentifierKind.WALLET, text, label="XBT" if _BITCOIN.fullmatch(text) else "")
    if _LEI.fullmatch(text) and kind is not PartyType.PERSON:
        return Identifier(IdentifierKind.LEI, text)
    if _ISIN.fullmatch(text) and kind is not PartyType.PERSON:
        return Identifier(IdentifierKind.ISIN, text)
    return Identifier(IdentifierKind.NATIONAL_ID if kind is PartyType.PERSON else IdentifierKind.REGISTRATION, text)


def _notes(record: Record) -> Iterator[Fact]:
    yield from (Fact("reasons", text) for text in split_nested(record["sanctions"]))
    for text in split_nested(record["dataset"]):
        yield Fact("notes", f"Dataset: {text}")
    if record["schema"] not in _TYPES:
        yield Fact("notes", f"Schema: {record['schema']}")


def make_source(code: str = CODE, told: ListSettings = UNTOLD) -> Source:
    """The source of one dataset."""
    dataset = told.dataset or DEFAULT_DATASET
    return Source(
        code=code,
        title=told.title or f"OpenSanctions, dataset {dataset}",
        publisher=told.publisher or "OpenSanctions",
        files=(FILE,),
        addresses=(f"https://data.opensanctions.org/datasets/latest/{dataset}/{{file}}",),
        parse=partial(parse, source=code),
        min_listings=1,  # datasets have from one to a million targets
        homepage=f"https://www.opensanctions.org/datasets/{dataset}/",
        licence="CC BY-NC 4.0: commercial use needs a license of OpenSanctions",
        on_by_default=told.on,
    )


def settings_problem(told: ListSettings) -> str:
    """What is wrong with the settings of a dataset."""
    if told.file or told.address:
        return "it has a dataset, no file; another address is one of network.addresses"
    if not _DATASET.fullmatch(told.dataset):
        return f"dataset is {told.dataset!r}; write the name of one as OpenSanctions writes it, as 'sanctions'"
    return ""


SOURCE = make_source()
