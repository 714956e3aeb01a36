"""Listings as entities: the party itself, its designation, and the wallets it holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from xref.model import IdentifierKind, Listing, Name, NameKind, Snapshot
from xref.reports.as_ftm.base import LEGAL, Entity, dates, key, schema_of
from xref.reports.base.details import identifier_in_words
from xref.reports.base.words import is_web_address

# The property of an identifier in each schema that has it; one that the schema lacks is told in the notes.
_LEGAL = {
    IdentifierKind.NATIONAL_ID: "idNumber",
    IdentifierKind.TAX_ID: "taxNumber",
    IdentifierKind.REGISTRATION: "registrationNumber",
    IdentifierKind.BIC: "swiftBic",
    IdentifierKind.LEI: "leiCode",
    IdentifierKind.DUNS: "dunsCode",
    IdentifierKind.EMAIL: "email",
    IdentifierKind.PHONE: "phone",
    IdentifierKind.WEBSITE: "website",
}
_PROPERTIES = {
    "Person": _LEGAL | {IdentifierKind.PASSPORT: "passportNumber"},
    "Organization": _LEGAL,
    "LegalEntity": _LEGAL,
    "Vessel": {
        IdentifierKind.IMO: "imoNumber",
        IdentifierKind.MMSI: "mmsi",
        IdentifierKind.CALL_SIGN: "callSign",
        IdentifierKind.REGISTRATION: "registrationNumber",
    },
    "Airplane": {
        IdentifierKind.TAIL_NUMBER: "registrationNumber",
        IdentifierKind.AIRCRAFT_SERIAL: "serialNumber",
    },
}


def id_of(listing: Listing) -> str:
    """The entity's id: the list's code and the publisher's number, in the letters that an id may have (no `_`)."""
    is_plain = listing.uid.isascii() and listing.uid.isalnum()
    return f"{listing.source.replace('_', '-')}-{listing.uid if is_plain else key(listing.uid)}"


def entities_of(listing: Listing, used: Snapshot | None) -> Iterator[Entity]:
    """The party, its designation by the list it is on, and each of its wallets."""
    yield Entity(id_of(listing), schema_of(listing.type), _party(listing))
    yield _sanction(listing, used)
    for identifier in listing.identifiers:
        if identifier.kind is IdentifierKind.WALLET:
            yield _wallet(listing, identifier.value, identifier.label)


def _party(listing: Listing) -> dict[str, list[str]]:
    schema = schema_of(listing.type)
    found = _common(listing) | _names(listing.names)
    numbers, notes = _numbers(listing, schema)
    found |= numbers
    found["notes"] = [*listing.notes, *notes]
    if schema == "Person":
        found |= _person(listing)
    elif schema in LEGAL:
        found["incorporationDate"] = dates(listing.established)
    return found


def _common(listing: Listing) -> dict[str, list[str]]:
    return {
        "topics": ["sanction"],
        "program": [*listing.programs, *listing.sublists],
        "country": list(listing.countries),
        "address": [address.text for address in listing.addresses],
        "sourceUrl": [listing.url] if is_web_address(listing.url) else [],
    }


def _names(names: tuple[Name, ...]) -> dict[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    found["name"].append(names[0].text)
    for name in names[1:]:
        kind = "previousName" if name.kind is NameKind.FORMER_NAME else "alias"
        found["weakAlias" if name.weak else kind].append(name.text)
    return found


def _person(listing: Listing) -> dict[str, list[str]]:
    return {
        "birthDate": dates(listing.birth_dates),
        "birthPlace": [place.text for place in listing.birth_places],
        "nationality": list(listing.nationalities),
        "citizenship": list(listing.citizenships),
        "gender": list(listing.genders),
        "position": [listing.title],
    }


def _numbers(listing: Listing, schema: str) -> tuple[dict[str, list[str]], list[str]]:
    """The identifiers by property, and in words those for which the schema has none."""
    known = _PROPERTIES[schema]
    found, notes = defaultdict[str, list[str]](list), list[str]()
    for identifier in listing.identifiers:
        name = known.get(identifier.kind)
        if name is not None and _fits(name, identifier.value):
            found[name].append(identifier.value)
        elif identifier.kind is not IdentifierKind.WALLET or schema not in LEGAL:
            notes.append(identifier_in_words(identifier))
    return found, notes


def _fits(name: str, value: str) -> bool:
    """Whether the model takes the value: an address with its scheme, a telephone number with its country."""
    return is_web_address(value) if name == "website" else value.startswith("+") if name == "phone" else True


def _sanction(listing: Listing, used: Snapshot | None) -> Entity:
    designation: dict[str, list[str]] = {
        "entity": [id_of(listing)],
        "authority": [used.publisher] if used else [],
        "authorityId": [listing.uid],
        "program": [*listing.programs, *listing.sublists],
        "listingDate": [listing.listed_on],
        "endDate": [listing.listed_until],
        "provisions": list(listing.measures),
        "reason": list(listing.reasons),
        "sourceUrl": [listing.url] if is_web_address(listing.url) else [],
        "retrievedAt": [used.fetched_at.strftime("%Y-%m-%dT%H:%M:%S")] if used else [],
    }
    return Entity(key("sanction", id_of(listing)), "Sanction", designation)


def _wallet(listing: Listing, value: str, currency: str) -> Entity:
    holder = [id_of(listing)] if schema_of(listing.type) in LEGAL else []
    said = {"publicKey": [value], "currency": [currency], "holder": holder, "topics": ["sanction"]}
    return Entity(key("wallet", id_of(listing), value), "CryptoWallet", said)
