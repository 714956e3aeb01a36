"""The nouns of xref: frozen values, no I/O and no scoring; here the report, which joins an article and listings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from xref.model.articles import NOWHERE, Anchor, Article, Cue, Facts, Mention, Nationality, Subject
from xref.model.base import DateSpan, Identifier, IdentifierKind, Name, NameKind, PartyType, iso_moment
from xref.model.decisions import Decision, Scope, Verdict
from xref.model.listings import Address, Listing, ParsedList, Place, SetAside, Snapshot, VesselDetails
from xref.version import __version__

__all__ = [
    "CLEARED",
    "NOWHERE",
    "REPORT_SCHEMA",
    "Address",
    "Anchor",
    "Article",
    "Band",
    "Candidate",
    "Corroboration",
    "Cue",
    "DateSpan",
    "Decision",
    "Evidence",
    "Facts",
    "Identifier",
    "IdentifierKind",
    "Listing",
    "Match",
    "Mention",
    "Name",
    "NameKind",
    "Nationality",
    "ParsedList",
    "PartyType",
    "Place",
    "Report",
    "Scope",
    "SetAside",
    "Snapshot",
    "Subject",
    "Verdict",
    "VesselDetails",
]

REPORT_SCHEMA = "xref.report/1"
CLEARED = "cleared"  # of a match that no band counts: every candidate was decided to be another party


class Band(StrEnum):
    """How far a candidate can be trusted; STRONG and PROBABLE are flagged."""

    STRONG = "strong"
    PROBABLE = "probable"
    POSSIBLE = "possible"

    @property
    def is_flagged(self) -> bool:
        return self is not Band.POSSIBLE


_RANKS = {band: rank for rank, band in enumerate(Band)}


class Evidence(NamedTuple):
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
    compared. Candidates of a match with one `party` number are listings of one party; 0 is a party of its own.
    """

    listing: Listing
    matched: Name | Identifier
    score: float
    band: Band
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    name_strength: float | None = None
    corroboration: Corroboration = Corroboration()
    party: int = 0
    decision: Decision | None = None

    @property
    def is_cleared(self) -> bool:
        """Whether an analyst's decision that still holds says that this is another party."""
        return self.decision is not None and self.decision.clears

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
            "decision": self.decision.to_dict() if self.decision else None,
        }


@dataclass(frozen=True, slots=True)
class Match:
    """A subject and the listings it may be, best first."""

    subject: Subject
    candidates: tuple[Candidate, ...]

    @property
    def open(self) -> tuple[Candidate, ...]:
        """The candidates that no decision has cleared."""
        return tuple(candidate for candidate in self.candidates if not candidate.is_cleared)

    @property
    def is_cleared(self) -> bool:
        """Whether every candidate was decided to be another party."""
        return not self.open

    @property
    def best(self) -> Candidate:
        """The candidate of the strongest band, the best first; one that is cleared only where all are."""
        return min(self.open or self.candidates, key=lambda candidate: _RANKS[candidate.band])

    @property
    def band(self) -> Band:
        return self.best.band

    @property
    def is_flagged(self) -> bool:
        return self.band.is_flagged and not self.is_cleared

    @property
    def standing(self) -> str:
        """The band's word, or that decisions have cleared the match."""
        return CLEARED if self.is_cleared else self.band.value

    @property
    def party_numbers(self) -> tuple[int, ...]:
        """The number of each candidate's party in this match, from 1: candidates of one number are one party."""
        seen: dict[int, int] = {}
        parties = (candidate.party or -place for place, candidate in enumerate(self.candidates, start=1))
        return tuple(seen.setdefault(party, len(seen) + 1) for party in parties)

    @property
    def parties(self) -> tuple[tuple[Candidate, ...], ...]:
        """The candidates by party, that of the best one first; each party's best candidate first."""
        found: dict[int, list[Candidate]] = {}
        for number, candidate in zip(self.party_numbers, self.candidates, strict=True):
            found.setdefault(number, []).append(candidate)
        return tuple(map(tuple, found.values()))

    def to_dict(self) -> dict[str, Any]:
        """One item of the document's `matches`."""
        numbered = zip(self.candidates, self.party_numbers, strict=True)
        candidates = [{**candidate.to_dict(), "party": number} for candidate, number in numbered]
        return {**self.subject.to_dict(), "candidates": candidates}


@dataclass(frozen=True, slots=True)
class Miss:
    """A listed name that a party is not taken for, and how likely the two are one name: 0.0 to 1.0."""

    source: str
    listing: str  # its id
    name: str
    score: float

    def to_dict(self) -> dict[str, Any]:
        return {"source": self.source, "id": self.listing, "name": self.name, "score": round(self.score, 4)}


@dataclass(frozen=True, slots=True)
class Lookup:
    """The nearest miss of a party on no list; or why it could not be looked up."""

    nearest: Miss | None
    reason: str

    def to_dict(self) -> dict[str, Any]:
        nearest = self.nearest.to_dict() if self.nearest else None
        return {"nearest": nearest, "not_looked_up": self.reason or None}


@dataclass(frozen=True, slots=True)
class Report:
    """What was screened, against which lists, and what came of it."""

    article: Article
    lists: tuple[Snapshot, ...]
    matches: tuple[Match, ...]
    unknowns: tuple[Subject, ...]
    created: datetime
    settings_hash: str
    notes: tuple[str, ...] = ()  # what takes worth from the unknowns
    lookups: tuple[Lookup, ...] = ()  # one for each unknown, where they were asked for

    @property
    def flagged(self) -> tuple[Match, ...]:
        return tuple(match for match in self.matches if match.is_flagged)

    @property
    def cleared(self) -> tuple[Match, ...]:
        """The matches of which every candidate was decided to be another party."""
        return tuple(match for match in self.matches if match.is_cleared)

    @property
    def band_counts(self) -> dict[Band, int]:
        """How many matches that are not cleared each band has, the strongest band first."""
        return {band: sum(match.band is band and not match.is_cleared for match in self.matches) for band in Band}

    def _unknowns(self) -> list[dict[str, Any]]:
        documents = [subject.to_dict() for subject in self.unknowns]
        for document, lookup in zip(documents, self.lookups, strict=False):
            document.update(lookup.to_dict())
        return documents

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """The report as an `xref.report/1` document."""
        counts = self.band_counts
        return {
            "schema": REPORT_SCHEMA,
            "tool": {"name": "xref", "version": __version__, "settings": self.settings_hash},
            "created": iso_moment(self.created),
            "article": self.article.to_dict(with_text=with_text),
            "lists": [snapshot.to_dict() for snapshot in self.lists],
            "matches": [match.to_dict() for match in self.matches],
            "unknowns": self._unknowns(),
            **({"notes": list(self.notes)} if self.notes else {}),
            "summary": {
                "matches": {band.value: count for band, count in counts.items()},
                **({"cleared": len(self.cleared)} if self.cleared else {}),
                "unknowns": len(self.unknowns),
                "worst_band": next((band.value for band, count in counts.items() if count), None),
            },
        }
