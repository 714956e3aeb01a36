"""What a publisher says of a party, and what is known of the download that says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from xref.model.base import DateSpan, Identifier, Name, PartyType, iso_moment


@dataclass(frozen=True, slots=True)
class Place:
    """A place as published and, where it names one, its country (ISO alpha-2, lower case)."""

    text: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a party can be found; any part may be empty."""

    street: str = ""
    city: str = ""
    country: str = ""  # ISO alpha-2, lower case; empty where the publisher's word is no country
    text: str = ""  # the parts as published, joined


@dataclass(frozen=True, slots=True)
class VesselDetails:
    """What a list says of a ship beside its names and numbers."""

    vessel_type: str = ""
    flag: str = ""
    tonnage: str = ""
    gross_tonnage: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """One entry of one list. One person on two lists is two listings.

    `uid` is the number under which the publisher cites the entry, where it has one ("QDi.001", "EU.27.28",
    "AFG0001"), and in every version of the list the same.
    """

    source: str
    uid: str
    type: PartyType
    names: tuple[Name, ...]  # the primary name first
    programs: tuple[str, ...] = ()  # programs or regimes, as the publisher writes them
    title: str = ""
    genders: tuple[str, ...] = ()  # "male", "female"
    birth_dates: tuple[DateSpan, ...] = ()
    birth_places: tuple[Place, ...] = ()
    nationalities: tuple[str, ...] = ()  # ISO alpha-2, lower case
    citizenships: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[Address, ...] = ()
    links: tuple[str, ...] = ()  # primary names of other listings
    vessel: VesselDetails | None = None
    established: tuple[DateSpan, ...] = ()  # when an organization was founded
    sublists: tuple[str, ...] = ()  # parts of a list that do not all block: "SSI", "CMIC", "NS-PLC"
    notes: tuple[str, ...] = ()  # whatever else the list says, as published
    url: str = ""  # a page on the listing or, where there is none, on the list
    listed_on: str = ""  # ISO date of the designation
    listed_until: str = ""  # ISO date, where the list names an end
    reasons: tuple[str, ...] = ()  # why the publisher says it listed the party
    measures: tuple[str, ...] = ()  # what the listing brings: "Asset freeze", "Travel ban"
    references: tuple[str, ...] = ()  # other numbers of the entry: an older list's, the publisher's internal one
    un_references: tuple[str, ...] = ()  # the UN's number for the same party ("QDi.001")

    @property
    def name(self) -> str:
        return self.names[0].text

    @property
    def countries(self) -> tuple[str, ...]:
        """Every country the listing names for the party, in a fixed order, once each."""
        found = [*self.nationalities, *self.citizenships]
        found += [place.country for place in self.birth_places]
        found += [address.country for address in self.addresses]
        found += [identifier.country for identifier in self.identifiers]
        return tuple(dict.fromkeys(code for code in found if code))

    def to_dict(self) -> dict[str, Any]:
        """The document's `listing`. It has no word for citizenships, so `nationalities` holds them too."""
        return {
            "source": self.source,
            "id": self.uid,
            "name": self.name,
            "type": self.type.value,
            "programs": list(self.programs),
            "aliases": [name.text for name in self.names[1:]],
            "birth_dates": [span.iso for span in self.birth_dates],
            "nationalities": list(dict.fromkeys((*self.nationalities, *self.citizenships))),
            "identifiers": [identifier.to_dict() for identifier in self.identifiers],
            "url": self.url,
            "original_names": [{"name": name.text, "script": name.script} for name in self.names if name.script],
            "listed_on": self.listed_on,
            "listed_until": self.listed_until,
            "reasons": list(self.reasons),
            "measures": list(self.measures),
            "references": list(dict.fromkeys((*self.references, *self.un_references))),
        }


@dataclass(frozen=True, slots=True)
class SetAside:
    """A record of a list that could not be understood, and why."""

    where: str  # "sdn.csv line 12" or a record id
    reason: str


@dataclass(frozen=True, slots=True)
class ParsedList:
    """A source's files, read: its listings and what the reader counted on the way."""

    listings: tuple[Listing, ...]
    rows: int  # records read, over all files of the set
    published: str = ""  # ISO date, where the files themselves say it
    set_aside: tuple[SetAside, ...] = ()  # records that were not understood
    orphans: tuple[str, ...] = ()  # ids that a secondary file names and the main one lacks: a torn set
    warnings: tuple[str, ...] = ()

    @property
    def names(self) -> int:
        return sum(len(listing.names) for listing in self.listings)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One download of a source: the publisher's bytes under the hash of their content."""

    source: str
    publisher: str
    path: Path
    sha256: str
    fetched_at: datetime
    published: str = ""
    listings: int = 0
    names: int = 0
    excerpt: bool = False  # the bundled excerpt, not a real download
    stale: bool = False  # older than the settings allow, at the time it was opened

    def to_dict(self) -> dict[str, Any]:
        """One item of the document's `lists`."""
        return {
            "source": self.source,
            "publisher": self.publisher,
            "snapshot": "sha256:" + self.sha256.removeprefix("sha256:"),
            "published": self.published,
            "retrieved": iso_moment(self.fetched_at),
            "listings": self.listings,
            "stale": self.stale,
            "excerpt": self.excerpt,
        }
