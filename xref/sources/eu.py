"""From the European Union's consolidated financial sanctions file (XML 1.1) to listings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

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
)
from xref.sources.base import Source
from xref.sources.base.dates import read_day
from xref.sources.base.facts import Fact, country_of, once, un_references
from xref.sources.base.identifiers import kind_of
from xref.sources.base.xml import Grammar, attribute, read_records, text_of, texts_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FILE = "xmlFullSanctionsList_1_1.xml"
HOMEPAGE = "https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions"

_K = IdentifierKind
_PLACE = "@city @zipCode @region @place @countryIso2Code @countryDescription @regulationLanguage @logicalId"
_MORE = "remark regulationSummary"
_GRAMMAR = Grammar(
    root="export",
    records=frozenset({"sanctionEntity"}),
    elements={
        "export": "@generationDate @globalFileId @schemaLocation sanctionEntity",
        "sanctionEntity": "@designationDetails @designationDate @unitedNationId @euReferenceNumber @logicalId remark "
        "regulation subjectType nameAlias citizenship birthdate identification address",
        "regulation": "@regulationType @organisationType @publicationDate @entryIntoForceDate @numberTitle @programme "
        "@logicalId publicationUrl remark",
        "subjectType": "@code @classificationCode",
        "nameAlias": "@firstName @middleName @lastName @wholeName @function @gender @title @nameLanguage @strong "
        f"@regulationLanguage @logicalId {_MORE}",
        "citizenship": f"@region @countryIso2Code @countryDescription @regulationLanguage @logicalId {_MORE}",
        "birthdate": "@circa @calendarType @birthdate @dayOfMonth @monthOfYear @day @month @year @yearRangeFrom "
        f"@yearRangeTo {_PLACE} {_MORE}",
        "identification": "@diplomatic @knownExpired @knownFalse @reportedLost @revokedByIssuer @issuedBy @issueDate "
        "@issuedDate @validFrom @validTo @latinNumber @nameOnDocument @number @identificationTypeCode "
        f"@identificationTypeDescription {_PLACE} {_MORE}",
        "address": f"@street @poBox @asAtListingTime {_PLACE} contactInfo {_MORE}",
        "contactInfo": "@key @value",
        "regulationSummary": "@regulationType @organisationType @publicationDate @entryIntoForceDate @numberTitle "
        "@programme @publicationUrl @logicalId",
    },
)
_TYPES = {
    "person": PartyType.PERSON,
    "enterprise": PartyType.ORGANIZATION,
    "entity": PartyType.ORGANIZATION,
    "vessel": PartyType.VESSEL,
}
_GENDERS = {"M": "male", "F": "female"}
_NOWHERE = frozenset({"", "00", "UNKNOWN"})
_OLD_COUNTRIES = {"CS": "rs"}  # Serbia and Montenegro
_KINDS = {
    "passport": _K.PASSPORT,
    "id": _K.NATIONAL_ID,
    "ssn": _K.NATIONAL_ID,
    "fiscalcode": _K.TAX_ID,
    "regnumber": _K.REGISTRATION,
    "tradelic": _K.REGISTRATION,
    "swiftbic": _K.BIC,
    "imo": _K.IMO,
}
_CONTACTS = ((r"e-?mail", _K.EMAIL), (r"fax", _K.FAX), (r"phone|mobile|tel", _K.PHONE), (r"web|www|url", _K.WEBSITE))
_FLAGS = ("diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer")
_LOW = re.compile(r"\blow? (?:quality|q\.)", re.IGNORECASE)  # "lo quality", too
_GOOD = re.compile(r"\b(?:good|ood|god|high) quality", re.IGNORECASE)
_FORMER = re.compile(r"\bf\.?k\.?a\b|\bformer(?:ly)?\b|\bprevious(?:ly)?\b", re.IGNORECASE)
_LETTERED = re.compile(r"\s*\(?\b[a-z]\)\s*")  # "(a) Mullah (b) Minister"
_DESIGNATED = re.compile(r"\bdate of (?:\w+ )?designation:? ?([^)]+)", re.IGNORECASE)


def parse(folder: Path) -> ParsedList:
    """The list in the folder; `ParseError` where the file is missing, cut off, or not the EU's."""
    document = read_records(folder / FILE, _GRAMMAR)
    listings, set_aside, rows = list[Listing](), list[SetAside](), 0
    for rows, entity in enumerate(document.records, start=1):
        problem = _problem(entity)
        if problem:
            set_aside.append(SetAside(f"{FILE} entity {attribute(entity, 'logicalId') or rows}", problem))
        else:
            listings.append(_listing(entity))
    published = document.attributes.get("generationDate", "")[:10]
    return ParsedList(tuple(listings), rows, published, tuple(set_aside))


def _problem(entity: Element) -> str:
    if not (attribute(entity, "euReferenceNumber") or attribute(entity, "logicalId")):
        return "has neither euReferenceNumber nor logicalId"
    return "" if any(map(_whole_name, entity.iterfind("nameAlias"))) else "has no name"


def _listing(entity: Element) -> Listing:
    reference, number = attribute(entity, "euReferenceNumber"), attribute(entity, "logicalId")
    un_id = attribute(entity, "unitedNationId")
    subject = entity.find("subjectType")
    kind = "" if subject is None else attribute(subject, "code").lower()
    urls = texts_of(entity, "regulation/publicationUrl")
    facts = [*_facts(entity), *(Fact("references", one) for one in (number, un_id) if one and one != reference)]
    return Listing(
        source=SOURCE.code,
        uid=reference or number,
        type=_TYPES.get(kind, PartyType.UNKNOWN),
        title="; ".join(_titles(entity)),
        url=urls[0] if urls else HOMEPAGE,
        listed_on=_designated(entity),
        un_references=un_references(un_id),
        **once(facts),
    )


def _facts(entity: Element) -> Iterator[Fact]:
    yield from _names(entity)
    for regulation in entity.iterfind("regulation"):
        if attribute(regulation, "programme"):
            yield Fact("programs", attribute(regulation, "programme"))
    for alias in entity.iterfind("nameAlias"):
        if attribute(alias, "gender") in _GENDERS:
            yield Fact("genders", _GENDERS[attribute(alias, "gender")])
    for citizenship in entity.iterfind("citizenship"):
        if _country(citizenship):
            yield Fact("citizenships", _country(citizenship))
    for birth in entity.iterfind("birthdate"):
        yield from _birth(birth)
    for identification in entity.iterfind("identification"):
        yield from _identification(identification)
    for address in entity.iterfind("address"):
        yield from _address(address)
    details = attribute(entity, "designationDetails")
    yield from (Fact("notes", text) for text in (*texts_of(entity, "remark"), details) if text)


def _names(entity: Element) -> Iterator[Fact]:
    """Each name; the primary one is the first that is strong, in Latin script and in no language but English."""
    found = [(alias, _name(alias)) for alias in entity.iterfind("nameAlias") if _whole_name(alias)]
    fit = [name for alias, name in found if _is_fit(alias, name)]
    strong = [name for _, name in found if not name.weak]
    primary = (fit or strong or [name for _, name in found])[0]
    for _, name in found:
        yield Fact("names", Name(name.text) if name is primary else name)


def _is_fit(alias: Element, name: Name) -> bool:
    is_english = attribute(alias, "nameLanguage").upper() in {"", "EN"}
    return is_english and not name.weak and not name.script and name.kind is NameKind.ALIAS


def _name(alias: Element) -> Name:
    remark = " ".join(texts_of(alias, "remark"))
    is_weak = attribute(alias, "strong").lower() == "false" and not _GOOD.search(remark)
    kind = NameKind.FORMER_NAME if _FORMER.search(remark) else NameKind.ALIAS
    return Name(_whole_name(alias), kind, weak=is_weak or bool(_LOW.search(remark)))


def _whole_name(alias: Element) -> str:
    parts = (attribute(alias, part) for part in ("firstName", "middleName", "lastName"))
    return attribute(alias, "wholeName") or " ".join(filter(None, parts))


def _titles(entity: Element) -> tuple[str, ...]:
    """Titles and functions, the lettered ones apart, each once."""
    said = [
        part.strip(" ,;.")
        for alias in entity.iterfind("nameAlias")
        for name in ("title", "function")
        for part in _LETTERED.split(attribute(alias, name))
    ]
    return tuple(dict.fromkeys(filter(None, said)))


def _designated(entity: Element) -> str:
    remarks = " ".join((*texts_of(entity, "remark"), attribute(entity, "designationDetails")))
    told = _DESIGNATED.search(remarks)
    return attribute(entity, "designationDate")[:10] or (read_day(told[1]) if told else "")


def _birth(birth: Element) -> Iterator[Fact]:
    """A birth's date and place; a date of another calendar, or open at one end, is a note."""
    said = _birth_text(birth)
    span = _birth_span(birth)
    if span is not None:
        yield Fact("birth_dates", span)
    elif said:
        calendar = attribute(birth, "calendarType").lower()
        yield Fact("notes", f"born: {said}" + (f" ({calendar} calendar)" if calendar not in {"", "gregorian"} else ""))
    remark = text_of(birth, "remark")
    if remark:
        yield Fact("notes", f"born: {remark}")
    text = _place(birth)
    if text:
        yield Fact("birth_places", Place(text, _country(birth)))


def _birth_text(birth: Element) -> str:
    first, last = attribute(birth, "yearRangeFrom"), attribute(birth, "yearRangeTo")
    if first or last:
        return f"{first or 'unknown'} to {last or 'unknown'}"
    parts = (attribute(birth, "year"), *_month_and_day(birth))
    return attribute(birth, "birthdate") or "-".join(filter(None, parts))


def _month_and_day(birth: Element) -> tuple[str, str]:
    month = attribute(birth, "monthOfYear") or attribute(birth, "month")
    return month, attribute(birth, "dayOfMonth") or attribute(birth, "day")


def _birth_span(birth: Element) -> DateSpan | None:
    circa = attribute(birth, "circa").lower() == "true"
    if attribute(birth, "calendarType").upper() not in {"", "GREGORIAN"}:
        return None
    first, last = attribute(birth, "yearRangeFrom"), attribute(birth, "yearRangeTo")
    month, day = _month_and_day(birth)
    try:
        if first and last:
            return DateSpan(date(int(first), 1, 1), date(int(last), 12, 31), circa)
        if attribute(birth, "birthdate"):
            told = date.fromisoformat(attribute(birth, "birthdate")[:10])
            return DateSpan(told, told, circa)
        year = int(attribute(birth, "year"))
        return DateSpan.of(year, int(month) if month else None, int(day) if month and day else None, circa=circa)
    except ValueError:  # nothing is said, or no such day
        return None


def _identification(identification: Element) -> Iterator[Fact]:
    code, label = (attribute(identification, f"identificationType{end}") for end in ("Code", "Description"))
    numbers = [attribute(identification, name) for name in ("number", "latinNumber")]
    for number in dict.fromkeys(filter(None, numbers)):
        yield Fact(
            "identifiers",
            Identifier(
                kind=_KINDS.get(code.lower()) or kind_of(label),
                value=number,
                country=_country(identification),
                label=label or code,
                issued=read_day(attribute(identification, "issueDate") or attribute(identification, "issuedDate")),
                expires=read_day(attribute(identification, "validTo")),
            ),
        )
    issuer, holder = attribute(identification, "issuedBy"), attribute(identification, "nameOnDocument")
    said = [re.sub(r"(?<=[a-z])(?=[A-Z])", " ", flag).lower() for flag in _FLAGS if _is_true(identification, flag)]
    said += [f"issued by {issuer}"] * bool(issuer) + [f"in the name of {holder}"] * bool(holder)
    said += texts_of(identification, "remark")
    if said:
        yield Fact("notes", f"{label or code} {numbers[0]}: {'; '.join(said)}".replace(" :", ":"))


def _is_true(element: Element, name: str) -> bool:
    return attribute(element, name).lower() == "true"


def _address(address: Element) -> Iterator[Fact]:
    street, box, city = (attribute(address, name) for name in ("street", "poBox", "city"))
    street = ", ".join(filter(None, (street, f"PO box {box}" if box else "")))
    text = ", ".join(filter(None, (street, _place(address))))
    if text:
        yield Fact("addresses", Address(street, city, _country(address), text))
    for contact in address.iterfind("contactInfo"):
        key, value = attribute(contact, "key"), attribute(contact, "value")
        kind = next((kind for words, kind in _CONTACTS if re.search(words, key, re.IGNORECASE)), _K.OTHER)
        if value:
            yield Fact("identifiers", Identifier(kind, value, label=key))
    yield from (Fact("notes", f"Address {text}: {remark}".replace(" :", ":")) for remark in texts_of(address, "remark"))


def _place(element: Element) -> str:
    country = attribute(element, "countryDescription")
    parts = [attribute(element, name) for name in ("city", "place", "zipCode", "region")]
    return ", ".join(filter(None, (*parts, "" if country in _NOWHERE else country)))


def _country(element: Element) -> str:
    code = attribute(element, "countryIso2Code").upper()
    if code not in _NOWHERE:
        return _OLD_COUNTRIES.get(code) or country_of(code)
    country = attribute(element, "countryDescription")
    return "" if country in _NOWHERE else country_of(country)


SOURCE = Source(
    code="eu_fsf",
    title="Consolidated list of persons, groups and entities subject to EU financial sanctions",
    publisher="European Union, European Commission",
    files=(FILE,),
    # The token is public and the same for everybody.
    addresses=(
        "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw",
    ),
    parse=parse,
    min_listings=2000,
    homepage=HOMEPAGE,
    licence="Reuse policy of the European Commission (2011/833/EU); only the Official Journal is authentic",
    on_by_default=True,
    patterns=("*-FULL-1_1*.xml",),
    # The file is made on demand in a minute or more, and the server answers 500 in bursts that outlast three attempts.
    read_timeout=180.0,
    attempts=6,
)
