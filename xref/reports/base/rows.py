"""A report as rows of a table, each cell a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xref.model import Candidate, Decision, Listing, Report, Snapshot, Subject
from xref.model.base import iso_moment
from xref.version import __version__

COLUMNS = (
    "article", "kind", "name", "type", "mentions", "line", "start", "end", "mention", "context",
    "band", "score", "source", "id", "listing", "listing_type", "programs", "matched_name", "matched_kind",
    "birth_dates", "nationalities", "identifiers", "reasons", "url", "excerpt", "page", "element", "party",
    "snapshot", "tool", "settings", "decision", "decision_reason", "decided_by", "decided_at", "decision_lapsed",
)  # fmt: skip


def rows_of(report: Report) -> Iterator[dict[str, str]]:
    """A row for each candidate, then one for each party on no list; lists inside a cell are separated by `; `."""
    for match in report.matches:
        for candidate, party in zip(match.candidates, match.party_numbers, strict=True):
            lists = [used for used in report.lists if used.source == candidate.listing.source]
            about_subject = _about_subject(report, "match", match.subject)
            told = {**_about_candidate(candidate), **_about_decision(candidate.decision)}
            yield {**about_subject, **told, **_about_origin(report, lists), "party": str(party)}
    for subject in report.unknowns:
        yield {**_about_subject(report, "unknown", subject), **_about_origin(report, report.lists)}


def _about_subject(report: Report, kind: str, subject: Subject) -> dict[str, str]:
    row = {
        "article": report.article.source,
        "kind": kind,
        "name": subject.name,
        "type": subject.type.value,
        "mentions": str(len(subject.mentions)),
    }
    if not subject.mentions:
        return row
    first = subject.mentions[0]
    place = {"line": str(first.line), "start": str(first.start), "end": str(first.end)}
    place |= {"page": str(first.page or ""), "element": first.element}
    return {**row, **place, "mention": first.text, "context": first.context}


def _about_candidate(candidate: Candidate) -> dict[str, str]:
    matched = candidate.matched_dict
    return {
        "band": candidate.band.value,
        "score": f"{candidate.score:.4f}",
        **_about_listing(candidate.listing),
        "matched_name": matched["name"],
        "matched_kind": matched["kind"],
        "reasons": "; ".join(f"{signal}: {found.reason}" for signal, found in candidate.evidence.items()),
    }


def _about_decision(decision: Decision | None) -> dict[str, str]:
    if decision is None:
        return {}
    return {
        "decision": decision.verdict.value,
        "decision_reason": decision.reason,
        "decided_by": decision.made_by,
        "decided_at": iso_moment(decision.made_at),
        "decision_lapsed": decision.lapsed,
    }


def _about_listing(listing: Listing) -> dict[str, str]:
    document = listing.to_dict()
    identifiers = (f"{found.kind.value} {found.value}" for found in listing.identifiers)
    return {
        "source": listing.source,
        "id": listing.uid,
        "listing": listing.name,
        "listing_type": listing.type.value,
        "programs": "; ".join(listing.programs),
        "birth_dates": "; ".join(document["birth_dates"]),
        "nationalities": "; ".join(document["nationalities"]),
        "identifiers": "; ".join(identifiers),
        "url": listing.url,
    }


def _about_origin(report: Report, lists: Iterable[Snapshot]) -> dict[str, str]:
    """What the row was made from and with, so that it can be made again."""
    used = tuple(lists)
    return {
        "excerpt": _yes(any(one.excerpt for one in used)),
        "snapshot": "; ".join("sha256:" + one.sha256.removeprefix("sha256:") for one in used),
        "tool": f"xref {__version__}",
        "settings": report.settings_hash,
    }


def _yes(value: bool) -> str:
    return "true" if value else "false"
