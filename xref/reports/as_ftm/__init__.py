"""Reports as FollowTheMoney entities, one JSON object a line, as Aleph and the tools of OpenSanctions load them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from xref.model import Candidate, PartyType, Report, Subject
from xref.reports.as_ftm.base import LEGAL, SCHEMATA, Entity, key, schema_of
from xref.reports.as_ftm.listings import entities_of, id_of
from xref.reports.base import Layout
from xref.reports.base.candidates import probability
from xref.reports.base.decided import decision_lines
from xref.reports.base.passage import place
from xref.reports.base.words import is_web_address, title, verdict, warnings
from xref.version import __version__

OWN = frozenset({"Document", "Mention", "Note"})  # of one article; the others are on the lists


def render_ftm(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    """The article, then its mentions, each matched listing once, and a note for each candidate that says why."""
    seen = set[str]()
    for report in reports:
        for entity in _entities(report, layout):
            if entity.id not in seen:
                yield json.dumps(entity.to_dict(), ensure_ascii=False, separators=(",", ":")) + "\n"
            if entity.schema not in OWN:  # remembering these, too, would never end
                seen.add(entity.id)


def _entities(report: Report, layout: Layout) -> Iterator[Entity]:
    document = _document(report, layout)
    yield document
    lists = {used.source: used for used in report.lists}
    for number, match in enumerate(report.matches, 1):
        for candidate in match.candidates:
            yield from entities_of(candidate.listing, lists.get(candidate.listing.source))
            yield _note(document, report, number, match.subject, candidate)
        yield from _mentions(document, match.subject, match.best if match.is_flagged else None)
    for subject in report.unknowns:
        yield from _mentions(document, subject, None)


def _document(report: Report, layout: Layout) -> Entity:
    article = report.article
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    subjects = [match.subject for match in report.matches] + list(report.unknowns)
    said = {
        "fileName": [article.source or "text"],
        "title": [title(report)],
        "author": [article.author],
        "publishedAt": [article.published],
        "sourceUrl": [address for address in (article.url, article.source) if is_web_address(address)],
        "bodyText": [article.text] if layout.with_text else [],
        "namesMentioned": [subject.name for subject in subjects],
        "peopleMentioned": [subject.name for subject in subjects if subject.type is PartyType.PERSON],
        "companiesMentioned": [subject.name for subject in subjects if subject.type is PartyType.ORGANIZATION],
        "processingAgent": [f"xref {__version__}"],
        "processedAt": [report.created.strftime("%Y-%m-%dT%H:%M:%S")],
        "summary": [verdict(report)],
        "notes": [*warnings(report), f"text sha256:{digest}", f"settings {report.settings_hash}", *_snapshots(report)],
    }
    return Entity(key("document", article.source, digest), "Document", said)


def _snapshots(report: Report) -> Iterator[str]:
    for used in report.lists:
        digest = used.sha256.removeprefix("sha256:")
        yield f"{used.source} of {used.published or 'no date'}, snapshot sha256:{digest}"


def _mentions(document: Entity, subject: Subject, best: Candidate | None) -> Iterator[Entity]:
    """One entity for each spelling; only a flagged match says which party is meant."""
    legal = best if best and schema_of(best.listing.type) in LEGAL else None
    for text in dict.fromkeys(mention.text for mention in subject.mentions):
        said = {
            "document": [document.id],
            "name": [text],
            "detectedSchema": [SCHEMATA.get(subject.type, "")],
            "contextCountry": list(subject.facts.countries),
            "resolved": [id_of(legal.listing)] if legal else [],
        }
        yield Entity(key("mention", document.id, subject.name, text), "Mention", said)


def _note(document: Entity, report: Report, number: int, subject: Subject, candidate: Candidate) -> Entity:
    """Why the article may mean the listing, beside the listing for everybody who looks at it."""
    reasons = [f"{signal}: {found.reason}" for signal, found in candidate.evidence.items()]
    where = [f"{place(mention)}: {mention.context}" for mention in subject.mentions[:1]]
    said = {
        "entity": [id_of(candidate.listing)],
        "name": [f"xref: {subject.name} in {title(report)}"],
        "summary": [
            f"{candidate.band.value}, score {probability(candidate)}: match {number}, {candidate.listing.name}"
        ],
        "description": [*where, *decision_lines(candidate), *reasons],
        "proof": [document.id],
    }
    return Entity(key("note", document.id, number, id_of(candidate.listing)), "Note", said)
