"""Reports as a table: one row for each candidate, then one for each unknown."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from xref.model import Candidate, Listing, Report, Subject
from xref.reports.base import Layout, show

COLUMNS = (
    "article", "kind", "name", "type", "mentions", "line", "start", "end", "mention", "context",
    "band", "score", "source", "id", "listing", "listing_type", "programs", "matched_name", "matched_kind",
    "birth_dates", "nationalities", "identifiers", "reasons", "url", "excerpt", "page", "element", "party",
)  # fmt: skip
# A cell that begins with one of these is a formula to a spreadsheet, in their wide forms too.
FORMULA_STARTS = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")


def render_csv(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    """A header, then the rows of each report; lists inside a cell are separated by `; `."""
    yield _to_lines([list(COLUMNS)])
    for report in reports:
        yield _to_lines([[_cell(row.get(column, "")) for column in COLUMNS] for row in _rows(report)])


def _rows(report: Report) -> Iterator[dict[str, str]]:
    for match in report.matches:
        for candidate, party in zip(match.candidates, match.party_numbers, strict=True):
            excerpt = any(used.excerpt for used in report.lists if used.source == candidate.listing.source)
            yield {
                **_about_subject(report, "match", match.subject),
                **_about_candidate(candidate),
                "excerpt": _yes(excerpt),
                "party": str(party),
            }
    excerpt = any(used.excerpt for used in report.lists)
    for subject in report.unknowns:
        yield {**_about_subject(report, "unknown", subject), "excerpt": _yes(excerpt)}


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


def _yes(value: bool) -> str:
    return "true" if value else "false"


def _cell(text: str) -> str:
    """The text on one line, with an apostrophe before what a spreadsheet would run."""
    shown = show(text)
    return f"'{shown}" if text.startswith(FORMULA_STARTS) or shown.startswith(FORMULA_STARTS) else shown


def _to_lines(rows: Iterable[Iterable[str]]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()
