"""A listing's facts as labeled values, in the order in which an analyst asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xref.countries import country_name
from xref.model import DateSpan, Identifier, IdentifierKind, Listing, Name, NameKind

Detail = tuple[str, tuple[str, ...]]
_REGISTERS = {
    IdentifierKind.NATIONAL_ID: "national ID",
    IdentifierKind.TAX_ID: "tax ID",
    IdentifierKind.IMO: "IMO",
    IdentifierKind.COMPANY_IMO: "company IMO",
    IdentifierKind.MMSI: "MMSI",
    IdentifierKind.BIC: "BIC",
    IdentifierKind.LEI: "LEI",
    IdentifierKind.ISIN: "ISIN",
    IdentifierKind.DUNS: "D-U-N-S",
}


def details(listing: Listing) -> Iterator[Detail]:
    """Each fact that the listing has, with its values; nothing for what it lacks."""
    yield from ((label, values) for label, values in _all(listing) if values)


def _all(listing: Listing) -> Iterator[Detail]:
    yield "Programs", (*listing.programs, *listing.sublists)
    yield "Position", _said(listing.title)
    yield "Born", tuple(_day(span) for span in listing.birth_dates)
    yield "Place of birth", tuple(place.text for place in listing.birth_places)
    yield "Gender", listing.genders
    yield "Nationality", tuple(country_name(code) for code in listing.nationalities)
    yield "Citizenship", tuple(country_name(code) for code in listing.citizenships)
    yield "Established", tuple(_day(span) for span in listing.established)
    yield from _of_vessel(listing)
    yield "Identifiers", tuple(identifier_in_words(found) for found in listing.identifiers)
    yield from _names(listing.names[1:])
    yield (
        "Addresses",
        tuple(address.text or address.city or country_name(address.country) for address in listing.addresses),
    )
    yield "Linked to", listing.links
    yield "Listed on", _said(listing.listed_on)
    yield "Listed until", _said(listing.listed_until)
    yield "Measures", listing.measures
    yield "Why listed", listing.reasons
    yield "Other numbers", tuple(dict.fromkeys((*listing.references, *listing.un_references)))
    yield "Notes", listing.notes


def _of_vessel(listing: Listing) -> Iterator[Detail]:
    if listing.vessel is None:
        return
    yield "Vessel type", _said(listing.vessel.vessel_type)
    yield "Flag", _said(listing.vessel.flag)
    yield "Tonnage", _said(listing.vessel.tonnage)
    yield "Owner", _said(listing.vessel.owner)


def _names(names: Iterable[Name]) -> Iterator[Detail]:
    found = tuple(names)
    weak = tuple(name.text for name in found if name.weak)
    former = tuple(name.text for name in found if name.kind is NameKind.FORMER_NAME and not name.weak)
    others = tuple(name.text for name in found if name.kind is not NameKind.FORMER_NAME and not name.weak)
    yield "Also known as", others
    yield "Formerly", former
    yield "Weak aliases", weak


def identifier_in_words(identifier: Identifier) -> str:
    """A number with the register it is of and, where known, its country."""
    register = _REGISTERS.get(identifier.kind, identifier.kind.value.replace("_", " "))
    if identifier.kind is IdentifierKind.OTHER and identifier.label:
        register = identifier.label
    country = f" ({country_name(identifier.country)})" if identifier.country else ""
    return f"{register} {identifier.value}{country}"


def _day(span: DateSpan) -> str:
    return f"{'about ' if span.circa else ''}{span.iso}"


def _said(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
