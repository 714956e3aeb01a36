"""The nouns of xref: frozen values, no I/O and no scoring."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from xref.version import __version__

REPORT_SCHEMA = "xref.report/1"


class PartyType(StrEnum):
    """What kind of party a listing or a subject is; UNKNOWN where nothing tells."""

    PERSON = "person"
    ORGANIZATION = "organization"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    IDENTIFIER = "identifier"
    UNKNOWN = "unknown"


class NameKind(StrEnum):
    """How a spelling relates to its listing."""

    PRIMARY = "primary"
    ALIAS = "alias"
    FORMER_NAME = "former_name"
    CURRENT_NAME = "current_name"  # OFAC's "nka": the name the party goes by now


class IdentifierKind(StrEnum):
    """What register or medium an identifier belongs to."""

    PASSPORT = "passport"
    NATIONAL_ID = "national_id"
    TAX_ID = "tax_id"
    REGISTRATION = "registration"
    WALLET = "wallet"
    IMO = "imo"  # a ship's number
    COMPANY_IMO = "company_imo"  # a ship owner's or manager's number: same digits, another register
    MMSI = "mmsi"
    CALL_SIGN = "call_sign"
    TAIL_NUMBER = "tail_number"
    AIRCRAFT_SERIAL = "aircraft_serial"
    BIC = "bic"
    BANK_CODE = "bank_code"
    LEI = "lei"
    ISIN = "isin"
    TICKER = "ticker"
    DUNS = "duns"
    WEBSITE = "website"
    EMAIL = "email"
    PHONE = "phone"
    FAX = "fax"
    OTHER = "other"


class Band(StrEnum):
    """How far a candidate can be trusted; STRONG and PROBABLE are flagged."""

    STRONG = "strong"
    PROBABLE = "probable"
    POSSIBLE = "possible"

    @property
    def is_flagged(self) -> bool:
        return self is not Band.POSSIBLE


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date as precise as it is known: the first and last day it can be.

    A day has `first == last`; a year runs from 1 January to 31 December.
    """

    first: date
    last: date
    circa: bool = False

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None, *, circa: bool = False) -> DateSpan:
        """The span of a year, of a month, or of one day; ValueError where there is no such date."""
        if month is None:
            return cls(date(year, 1, 1), date(year, 12, 31), circa)
        if day is None:
            return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]), circa)
        return cls(date(year, month, day), date(year, month, day), circa)

    @property
    def iso(self) -> str:
        """ISO 8601 with just the precision known; a span that is no day, month or year is `first/last`."""
        start, end = self.first, self.last
        if start == end:
            return start.isoformat()
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            return f"{start.year:04d}" if start.year == end.year else f"{start.year:04d}/{end.year:04d}"
        whole_months = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
        if whole_months:
            left, right = start.isoformat()[:7], end.isoformat()[:7]
            return left if left == right else f"{left}/{right}"
        return f"{start.isoformat()}/{end.isoformat()}"


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling as published. A weak one confirms a match and never makes one."""

    text: str
    kind: NameKind = NameKind.PRIMARY
    weak: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The document's `matched`; a name one goes by now is an alias there, and a weak one is weak whatever else."""
        kind = "alias" if self.kind is NameKind.CURRENT_NAME else self.kind.value
        return {"name": self.text, "kind": "weak_alias" if self.weak else kind}


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number or address that names one party in some register.

    `label` is the publisher's own word for it ("Cedula No.", a wallet's ticker). `country` is ISO 3166-1
    alpha-2 in lower case, or empty.
    """

    kind: IdentifierKind
    value: str
    country: str = ""
    label: str = ""
    issued: str = ""
    expires: str = ""

    def to_dict(self) -> dict[str, Any]:
        """One item of the document's `identifiers`."""
        return {"kind": self.kind.value, "value": self.value, "country": self.country}


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
    """One entry of one list. One person on two lists is two listings."""

    source: str
    uid: str
    type: PartyType
    names: tuple[Name, ...]  # the primary name first
    programs: tuple[str, ...] = ()
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
    url: str = ""

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
            "retrieved": _iso(self.fetched_at),
            "listings": self.listings,
            "stale": self.stale,
            "excerpt": self.excerpt,
        }


@dataclass(frozen=True)
class Article:
    """Plain text and where it came from."""

    text: str
    source: str = ""
    title: str = ""
    published: str = ""
    language: str = ""

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins."""
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return tuple(starts)

    def line_of(self, offset: int) -> int:
        """The number of the line, from 1, in which the character at `offset` stands."""
        return bisect_right(self.line_starts, offset)

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """The document's `article`; its text only where asked for."""
        # A text handed over by a program can hold half a surrogate pair, which plain UTF-8 refuses.
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        facts = {
            "source": self.source,
            "title": self.title,
            "published": self.published,
            "language": self.language,
            "characters": len(self.text),
            "sha256": digest,
        }
        return {**facts, "text": self.text} if with_text else facts


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the article: `article.text[start:end]`, and the words around it."""

    text: str
    start: int
    end: int
    line: int = 1
    context: str = ""

    def to_dict(self) -> dict[str, Any]:
        """One item of the document's `mentions`."""
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "context": self.context,
        }


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of the article that bear on whether a subject is a listed party, and where they begin."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Nationality:
    """What the article calls a subject ("English"), and the country's ISO alpha-2 code in lower case."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the article says around a subject's mentions, and what the article as a whole is about."""

    ages: tuple[int, ...] = ()  # years
    births: tuple[DateSpan, ...] = ()
    nationalities: tuple[Nationality, ...] = ()  # said of the subject itself
    countries: tuple[str, ...] = ()  # ISO alpha-2, lower case, in the sentences that mention the subject
    article_countries: tuple[str, ...] = ()
    listed: tuple[Cue, ...] = ()  # words of sanctions lists in the same paragraphs
    illicit: tuple[Cue, ...] = ()  # words of the trades that lists are about, in the same sentences
    everyday: tuple[Cue, ...] = ()  # words of lives that lists seldom hold, in the same sentences
    denials: tuple[Cue, ...] = ()  # words that tell a namesake, in the same sentences
    identifiers: tuple[str, ...] = ()  # listed identifiers in the same sentences, as written
    ship_numbers: tuple[str, ...] = ()  # IMO numbers right after the name
    article_listed: int = 0  # words of sanctions lists in the whole article
    article_everyday: int = 0
    year: int | None = None  # of the article
    cue: str = ""  # the word that told the subject's type ("tanker", "Ltd")


@dataclass(frozen=True, slots=True)
class Subject:
    """One party of the article: its mentions, merged, and what is said around them."""

    name: str
    type: PartyType
    mentions: tuple[Mention, ...]
    facts: Facts = field(default_factory=Facts)

    def to_dict(self) -> dict[str, Any]:
        """One item of the document's `unknowns`, and the first half of one of its `matches`."""
        mentions = [mention.to_dict() for mention in self.mentions]
        return {"name": self.name, "type": self.type.value, "mentions": mentions}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one signal found. `score` runs from 0.0 (against) to 1.0 (for).

    `said` is the reason, or what writes it: most pairings are dropped before anybody asks why.
    """

    score: float
    said: str | Callable[[], str]

    @property
    def reason(self) -> str:
        return self.said if isinstance(self.said, str) else self.said()


@dataclass(frozen=True, slots=True)
class Corroboration:
    """The signals beside the names that speak for a candidate, and those that contradict it."""

    supporting: tuple[str, ...] = ()
    opposing: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, list[str]]:
        """The document's `corroboration`."""
        return {"for": list(self.supporting), "against": list(self.opposing)}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A listing that a subject may be, how likely that is, and why.

    `name_strength` is what the score would be if the article said nothing but the name; None where no name was
    compared.
    """

    listing: Listing
    matched: Name | Identifier
    score: float
    band: Band
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    name_strength: float | None = None
    corroboration: Corroboration = Corroboration()

    @property
    def matched_dict(self) -> dict[str, Any]:
        """The document's `matched`: the spelling or number of the listing that the article has."""
        if isinstance(self.matched, Identifier):
            return {"name": self.matched.value, "kind": "identifier"}
        return self.matched.to_dict()

    def to_dict(self) -> dict[str, Any]:
        """One item of the document's `candidates`."""
        reasons = [
            {"signal": signal, "value": round(found.score, 4), "text": found.reason}
            for signal, found in self.evidence.items()
        ]
        return {
            "band": self.band.value,
            "score": round(self.score, 4),
            "listing": self.listing.to_dict(),
            "matched": self.matched_dict,
            "name_strength": None if self.name_strength is None else round(self.name_strength, 4),
            "corroboration": self.corroboration.to_dict(),
            "reasons": reasons,
            "decision": None,
        }


@dataclass(frozen=True, slots=True)
class Match:
    """A subject and the listings it may be, best first."""

    subject: Subject
    candidates: tuple[Candidate, ...]

    @property
    def band(self) -> Band:
        return self.candidates[0].band

    def to_dict(self) -> dict[str, Any]:
        """One item of the document's `matches`."""
        return {**self.subject.to_dict(), "candidates": [candidate.to_dict() for candidate in self.candidates]}


@dataclass(frozen=True, slots=True)
class Report:
    """What was screened, against which lists, and what came of it."""

    article: Article
    lists: tuple[Snapshot, ...]
    matches: tuple[Match, ...]
    unknowns: tuple[Subject, ...]
    created: datetime
    settings_hash: str

    @property
    def flagged(self) -> tuple[Match, ...]:
        return tuple(match for match in self.matches if match.band.is_flagged)

    @property
    def band_counts(self) -> dict[Band, int]:
        """How many matches each band has, the strongest band first."""
        return {band: sum(match.band is band for match in self.matches) for band in Band}

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """The report as an `xref.report/1` document."""
        counts = self.band_counts
        return {
            "schema": REPORT_SCHEMA,
            "tool": {"name": "xref", "version": __version__, "settings": self.settings_hash},
            "created": _iso(self.created),
            "article": self.article.to_dict(with_text=with_text),
            "lists": [snapshot.to_dict() for snapshot in self.lists],
            "matches": [match.to_dict() for match in self.matches],
            "unknowns": [subject.to_dict() for subject in self.unknowns],
            "summary": {
                "matches": {band.value: count for band, count in counts.items()},
                "unknowns": len(self.unknowns),
                "worst_band": next((band.value for band, count in counts.items() if count), None),
            },
        }


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
