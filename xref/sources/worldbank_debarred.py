"""From the World Bank's list of debarred firms and individuals to listings: no sanction, and most entries end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from xref.errors import ParseError
from xref.model import Address, Identifier, IdentifierKind, Listing, Name, NameKind, ParsedList, PartyType, SetAside
from xref.sources.base import Source
from xref.sources.base.aliases import read_names
from xref.sources.base.dates import read_day
from xref.sources.base.facts import Fact, country_of, once, place_country
from xref.sources.base.tables import Columns, read_json, read_text, squash

_CODE, _FILE = "worldbank_debarred", "sanctioned_firm.json"
_PATH = ("response", "ZPROCSUPP")
_COLUMNS = Columns(
    needed=("SUPP_ID", "SUPP_NAME", "COUNTRY_NAME", "DEBAR_FROM_DATE", "DEBAR_TO_DATE", "DEBAR_REASON"),
    allowed=(
        "MANDT", "SUPP_TYPE_CODE", "SUPP_PRE_ACRN", "SUPP_POST_ACRN", "LAND1", "SUPP_STATE_CODE", "SUPP_CITY",
        "SUPP_ADDR", "SUPP_ZIP_CODE", "SUPP_POST_CODE", "SUPP_PROV_NAME", "LEGACY_FLG", "UN_SUPP_FLG", "INELIG_FLG",
        "DEBAR_TYPE", "AML_ENTR_IND", "ADD_SUPP_INFO", "DNB_ID", "DNB_PAR_ID", "DNB_ULTM_ID", "CRIS_SUPP_ID",
        "SUPP_ELIG_STAT", "CRPD_MATCH", "CRPD_STAT", "ELIG_STAT", "CREATE_USER", "CREATE_DATE", "CREATE_TIME",
        "UPD_USER", "UPD_DATE", "UPD_TIME", "REGISTER", "REGISTER_ID", "PARENT", "CREATE_USER_NAME", "UPD_USER_NAME",
        "RECHK_IND", "INELIGIBLY_STATUS", "LAST_REFRESH_DATE",
    ),
)  # fmt: skip
_TYPES = {"I": PartyType.PERSON, "F": PartyType.ORGANIZATION}
_FOREVER = "2999"  # "2999-12-31" stands for no end
_FOOTNOTE = re.compile(r"\s*\*+\s*\d*")
_MESSRS = re.compile(r"^M/S\.?\s+", re.IGNORECASE)

# The key that the bank's own page sends from every visitor's browser. Where the bank changes it, set the new one:
# [network.headers.worldbank_debarred] apikey = "…"
_PUBLIC_KEY = "z9duUaFUiEUYSHs97CU38fcZO7ipOPvm"


def parse(folder: Path) -> ParsedList:
    """The list in the folder."""
    records = _records(read_json(read_text(folder, _FILE, kind="JSON"), _FILE))
    listings: dict[str, Listing] = {}
    odd = []
    for number, record in enumerate(records, start=1):
        where = f"{_FILE} record {number}"
        _COLUMNS.check(record, where)
        fields = {name: squash(str(value)) for name, value in record.items() if value is not None}
        problem = _problem(fields, listings)
        if problem:
            odd.append(SetAside(where, problem))
        else:
            listings[fields["SUPP_ID"]] = _listing(fields)
    if not listings:
        raise ParseError(f"{_FILE} has no listing; the whole list has more than a thousand")
    return ParsedList(tuple(listings.values()), len(records), set_aside=tuple(odd))


def _records(document: object) -> list[dict[str, object]]:
    for step in _PATH:
        if not isinstance(document, dict) or step not in document:
            raise ParseError(f"{_FILE} lacks {'.'.join(_PATH)}; the bank's service answers with it")
        document = document[step]
    if not isinstance(document, list) or not all(isinstance(record, dict) for record in document):
        raise ParseError(f"{_FILE}: {'.'.join(_PATH)} is no list of records")
    return document


def _problem(fields: Mapping[str, str], listings: Mapping[str, Listing]) -> str:
    uid = fields.get("SUPP_ID", "")
    if not uid:
        return "has no SUPP_ID"
    if uid in listings:
        return f"id {uid} is there a second time"
    if not _names(fields):
        return f"id {uid} has no name"
    return ""


def _listing(fields: Mapping[str, str]) -> Listing:
    until = read_day(fields.get("DEBAR_TO_DATE", ""))
    return Listing(
        source=_CODE,
        uid=fields["SUPP_ID"],
        type=_TYPES.get(fields.get("SUPP_TYPE_CODE", ""), PartyType.UNKNOWN),
        programs=("World Bank debarment",),
        measures=(_measure(fields, until),),
        listed_on=read_day(fields.get("DEBAR_FROM_DATE", "")),
        listed_until="" if until.startswith(_FOREVER) else until,
        url=_HOMEPAGE,
        **once([*(Fact("names", name) for name in _names(fields)), *_facts(fields)]),
    )


def _measure(fields: Mapping[str, str], until: str) -> str:
    """How long no contract of the bank's may go to the party."""
    status = fields.get("INELIGIBLY_STATUS", "")
    end = "without end" if not until or until.startswith(_FOREVER) else f"until {until}"
    return f"Ineligible for World Bank contracts {end}" + (f" ({status})" if status else "")


def _names(fields: Mapping[str, str]) -> tuple[Name, ...]:
    """The names in SUPP_NAME and in the text added to it, without footnotes and "M/S" (Messrs)."""
    found = read_names(_plain(fields.get("SUPP_NAME", "")))
    added = fields.get("ADD_SUPP_INFO", "")
    marked = [name for name in read_names(_plain(added)) if name.kind is not NameKind.PRIMARY]
    return (*found, *marked)


def _plain(text: str) -> str:
    return _MESSRS.sub("", _FOOTNOTE.sub(" ", text).strip())


def _facts(fields: Mapping[str, str]) -> Iterator[Fact]:
    country = country_of(fields.get("LAND1", "")) or place_country(fields.get("COUNTRY_NAME", ""))
    yield Fact("addresses", _address(fields, country))
    if fields.get("DEBAR_REASON"):
        yield Fact("reasons", fields["DEBAR_REASON"])
    if fields.get("DNB_ID"):
        yield Fact("identifiers", Identifier(IdentifierKind.DUNS, fields["DNB_ID"], label="D-U-N-S"))
    for column, label in (("SUPP_NAME", "Name as published"), ("ADD_SUPP_INFO", "Added")):
        text = fields.get(column, "")
        if text and (column == "ADD_SUPP_INFO" or _plain(text) != text):
            yield Fact("notes", f"{label}: {text}")
    if fields.get("SUPP_ELIG_STAT"):
        yield Fact("notes", f"Status: {fields['SUPP_ELIG_STAT']}")


def _address(fields: Mapping[str, str], country: str) -> Address:
    columns = ("SUPP_ADDR", "SUPP_CITY", "SUPP_STATE_CODE", "SUPP_PROV_NAME", "SUPP_ZIP_CODE", "COUNTRY_NAME")
    text = ", ".join(filter(None, (fields.get(column, "") for column in columns)))
    return Address(fields.get("SUPP_ADDR", ""), fields.get("SUPP_CITY", ""), country, text)


_HOMEPAGE = "https://www.worldbank.org/en/projects-operations/procurement/debarred-firms"
SOURCE = Source(
    code=_CODE,
    title="Debarred firms and individuals (no sanctions list)",
    publisher="World Bank",
    files=(_FILE,),
    addresses=("https://apigwext.worldbank.org/dvsvc/v1.0/json/APPLICATION/ADOBE_EXPRNCE_MGR/FIRM/SANCTIONED_FIRM",),
    parse=parse,
    min_listings=500,  # about 1,300
    homepage=_HOMEPAGE,
    licence="World Bank terms of use",
    headers=MappingProxyType({"apikey": _PUBLIC_KEY}),
)
