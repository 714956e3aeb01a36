"""From the UN Security Council's consolidated XML file to listings.

`dateGenerated` changes each day, whether or not an entry did; it is the date of publication and no part of a listing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from xref.model import Address, DateSpan, Listing, Name, NameKind, ParsedList, PartyType, Place, SetAside
from xref.sources.base import Source
from xref.sources.base.dates import read_dates
from xref.sources.base.facts import Fact, country_of, once, un_references
from xref.sources.base.xml import Grammar, read_records, text_of, texts_of
from xref.sources.un.documents import read_document, read_ship_owner
from xref.sources.un.names import read_spellings

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FILE = "consolidated.xml"
HOMEPAGE = "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list"

_ADDRESS = "STREET CITY STATE_PROVINCE ZIP_CODE COUNTRY NOTE"
_ENTRY = (
    "DATAID VERSIONNUM FIRST_NAME UN_LIST_TYPE REFERENCE_NUMBER LISTED_ON NAME_ORIGINAL_SCRIPT COMMENTS1 LIST_TYPE "
    "LAST_DAY_UPDATED SORT_KEY SORT_KEY_LAST_MOD SUBMITTED_BY SUBMITTED_ON"
)
_GRAMMAR = Grammar(
    root="CONSOLIDATED_LIST",
    records=frozenset({"INDIVIDUAL", "ENTITY"}),
    elements={
        "CONSOLIDATED_LIST": "@dateGenerated @noNamespaceSchemaLocation INDIVIDUALS ENTITIES",
        "INDIVIDUALS": "INDIVIDUAL",
        "ENTITIES": "ENTITY",
        "INDIVIDUAL": f"{_ENTRY} SECOND_NAME THIRD_NAME FOURTH_NAME GENDER TITLE DESIGNATION NATIONALITY NATIONALITY2 "
        "INDIVIDUAL_ALIAS INDIVIDUAL_ADDRESS INDIVIDUAL_DATE_OF_BIRTH INDIVIDUAL_PLACE_OF_BIRTH INDIVIDUAL_DOCUMENT",
        "ENTITY": f"{_ENTRY} ENTITY_ALIAS ENTITY_ADDRESS",
        **dict.fromkeys(("LIST_TYPE", "LAST_DAY_UPDATED", "TITLE", "DESIGNATION", "NATIONALITY"), "VALUE"),
        "INDIVIDUAL_ALIAS": "QUALITY ALIAS_NAME NOTE DATE_OF_BIRTH CITY_OF_BIRTH COUNTRY_OF_BIRTH",
        "ENTITY_ALIAS": "QUALITY ALIAS_NAME NOTE",
        "INDIVIDUAL_ADDRESS": _ADDRESS,
        "ENTITY_ADDRESS": _ADDRESS,
        "INDIVIDUAL_DATE_OF_BIRTH": "TYPE_OF_DATE DATE YEAR FROM_YEAR TO_YEAR NOTE",
        "INDIVIDUAL_PLACE_OF_BIRTH": "STREET CITY STATE_PROVINCE COUNTRY NOTE",
        "INDIVIDUAL_DOCUMENT": "TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY COUNTRY_OF_ISSUE "
        "CITY_OF_ISSUE DATE_OF_ISSUE NOTE",
    },
)
_TYPES = {"INDIVIDUAL": PartyType.PERSON, "ENTITY": PartyType.ORGANIZATION}
_NAME_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_NOTHING = frozenset({"na", "n/a", "-"})
# A regime's code that reads as another country.
_REGIMES = {"GB": "Guinea-Bissau"}
_FORMER = "f.k.a."
_GENDER = re.compile(r"\b[Gg]ender:? \[?(male|female)\b", re.IGNORECASE)
_OLD_REFERENCE = re.compile(r"\[Old Reference # ?([^\]]+?) ?\]")
_SCRIPT_NOTE = re.compile(r"(?:in arabic(?: script)?|original script): *(.+)", re.IGNORECASE)
_MORE_NAMES = re.compile(r"[^:\d]*;[^:\d]*")  # a note that is a list of names, beside one in another script


def parse(folder: Path) -> ParsedList:
    """The list in the folder; `ParseError` where the file is missing, cut off, or not the UN's."""
    document = read_records(folder / FILE, _GRAMMAR)
    listings, set_aside, rows = list[Listing](), list[SetAside](), 0
    for rows, entry in enumerate(document.records, start=1):
        problem = _problem(entry)
        if problem:
            set_aside.append(SetAside(f"{FILE} entry {rows} ({text_of(entry, 'DATAID')})", problem))
        else:
            listings.append(_listing(entry))
    published = document.attributes.get("dateGenerated", "")[:10]
    return ParsedList(_linked(listings), rows, published, tuple(set_aside))


def _problem(entry: Element) -> str:
    if not text_of(entry, "REFERENCE_NUMBER"):
        return "has no REFERENCE_NUMBER"
    return "" if _primary(entry) else "has no name"


def _listing(entry: Element) -> Listing:
    reference, regime = text_of(entry, "REFERENCE_NUMBER"), text_of(entry, "UN_LIST_TYPE")
    said = (*texts_of(entry, "TITLE/VALUE"), *texts_of(entry, "DESIGNATION/VALUE"))
    return Listing(
        source=SOURCE.code,
        uid=reference,
        type=_TYPES[entry.tag],
        programs=(_REGIMES.get(regime, regime),) if regime else (),
        title="; ".join(said),
        url=HOMEPAGE,
        listed_on=text_of(entry, "LISTED_ON")[:10],
        un_references=(reference,),
        **once(_facts(entry)),
    )


def _facts(entry: Element) -> Iterator[Fact]:
    yield from _names(entry)
    comments = text_of(entry, "COMMENTS1")
    genders = (*texts_of(entry, "GENDER"), *_GENDER.findall(comments))
    yield from (Fact("genders", gender.lower()) for gender in genders)
    for birth in entry.iterfind("INDIVIDUAL_DATE_OF_BIRTH"):
        yield from _birth(birth)
    for place in entry.iterfind("INDIVIDUAL_PLACE_OF_BIRTH"):
        yield from _birth_place(place, "STREET", "CITY", "STATE_PROVINCE", "COUNTRY")
    for nation in (*texts_of(entry, "NATIONALITY/VALUE"), *texts_of(entry, "NATIONALITY2")):
        code = country_of(nation)
        if nation not in _NOTHING:
            yield Fact("nationalities", code) if code else Fact("notes", f"nationality: {nation}")
    for address in (*entry.iterfind("INDIVIDUAL_ADDRESS"), *entry.iterfind("ENTITY_ADDRESS")):
        yield from _address(address)
    for document in entry.iterfind("INDIVIDUAL_DOCUMENT"):
        yield from read_document(document)
    yield from read_ship_owner(comments)
    yield from (Fact("references", old) for old in (*texts_of(entry, "DATAID"), *_OLD_REFERENCE.findall(comments)))
    if comments:
        yield Fact("notes", comments)


def _primary(entry: Element) -> str:
    parts = (text_of(entry, part) for part in _NAME_PARTS)
    return " ".join(part for part in parts if part and part not in _NOTHING)


def _names(entry: Element) -> Iterator[Fact]:
    person = entry.tag == "INDIVIDUAL"
    primary = _primary(entry)
    spellings = read_spellings(primary, person=person)
    yield Fact("names", Name(spellings[0].text if spellings else primary))
    yield from (Fact("names", Name(one.text, NameKind.ALIAS, one.weak)) for one in spellings[1:])
    yield from (Fact("names", Name(text, NameKind.ALIAS)) for text in texts_of(entry, "NAME_ORIGINAL_SCRIPT"))
    for alias in (*entry.iterfind("INDIVIDUAL_ALIAS"), *entry.iterfind("ENTITY_ALIAS")):
        yield from _alias(alias, person=person)


def _alias(alias: Element, *, person: bool) -> Iterator[Fact]:
    """The names of an alias element, and what it says of the bearer under that name."""
    quality, text, note = (text_of(alias, part) for part in ("QUALITY", "ALIAS_NAME", "NOTE"))
    kind = NameKind.FORMER_NAME if quality == _FORMER else NameKind.ALIAS
    script, more = _SCRIPT_NOTE.search(note), _MORE_NAMES.fullmatch(note)
    fields = (text, script[1] if script else "", note if more else "")
    spellings = [one for field in fields for one in read_spellings(field, person=person)]
    yield from (Fact("names", Name(one.text, kind, one.weak or quality == "Low")) for one in spellings)
    yield from (Fact("birth_dates", span) for span in read_dates(text_of(alias, "DATE_OF_BIRTH")).spans)
    yield from _birth_place(alias, "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")
    kept = " ".join(one.text for one in spellings)
    said = text if any(word not in kept for word in re.findall(r"\w+", text)) else ""
    if (note and not more) or said:
        shown = said or " / ".join(one.text for one in spellings)
        yield Fact("notes", f"alias {shown}: {note}".rstrip(": "))


def _birth(birth: Element) -> Iterator[Fact]:
    """A date of birth as precise as it is known; a note that no date explains stays a note."""
    note = text_of(birth, "NOTE")
    if note.lower() == "approximately":
        circa, note = True, ""
    else:
        circa = text_of(birth, "TYPE_OF_DATE") == "APPROXIMATELY"
    first, last = text_of(birth, "FROM_YEAR"), text_of(birth, "TO_YEAR")
    said = f"{first} to {last}" if first and last else text_of(birth, "DATE") or text_of(birth, "YEAR")
    dates = read_dates(f"{note} {said}" if note and len(said) == 4 else said or note)  # "Sep.", and the year apart
    is_note = bool(note) and not (dates.spans and dates.is_all)
    for span in dates.spans:
        # "Between Aug. and Sep. 1977" holds a date, and more than that date: only its year is sure.
        yield Fact("birth_dates", replace(_years(span) if is_note and not said else span, circa=span.circa or circa))
    if is_note or (note and said and said == text_of(birth, "DATE")):
        yield Fact("notes", f"born: {note}")


def _years(span: DateSpan) -> DateSpan:
    return DateSpan(date(span.first.year, 1, 1), date(span.last.year, 12, 31))


def _birth_place(element: Element, *parts: str) -> Iterator[Fact]:
    text = ", ".join(filter(None, (text_of(element, part) for part in parts)))
    if text:
        yield Fact("birth_places", Place(text, country_of(text_of(element, parts[-1]))))


def _address(address: Element) -> Iterator[Fact]:
    street, city, state, code, country, note = (text_of(address, part) for part in _ADDRESS.split())
    text = ", ".join(filter(None, (street, city, state, code, country)))
    if text:
        yield Fact("addresses", Address(street, city, country_of(country), text))
    if note:
        yield Fact("notes", f"Address {text}: {note}".replace(" :", ":"))


def _linked(listings: Iterable[Listing]) -> tuple[Listing, ...]:
    """Each listing with the names of those that its notes cite by their reference."""
    known = {listing.uid: listing for listing in listings}

    def links(listing: Listing) -> tuple[str, ...]:
        cited = dict.fromkeys(reference for note in listing.notes for reference in un_references(note))
        return tuple(known[uid].name for uid in cited if uid in known and uid != listing.uid)

    return tuple(replace(listing, links=links(listing)) for listing in listings)


SOURCE = Source(
    code="un_sc_sanctions",
    title="Security Council Consolidated List",
    publisher="United Nations Security Council",
    files=(FILE,),
    addresses=("https://scsanctions.un.org/resources/xml/en/consolidated.xml",),
    parse=parse,
    min_listings=700,  # 1,003 in February 2026
    homepage=HOMEPAGE,
    licence="Terms of use of the UN's web site",
    on_by_default=True,
)
