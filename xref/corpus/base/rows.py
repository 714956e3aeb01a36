"""From a report to the rows of four tables: articles, matches, unknowns, failures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import zip_longest

from xref.corpus.base.base import Row
from xref.model import Article, Candidate, Decision, Lookup, Match, Mention, Report, Subject


def rows_of(report: Report) -> Mapping[str, list[Row]]:
    """The rows of one report by table: a match has one for each candidate, the best of rank 1."""
    of_article = {"article": report.article.source, "published": report.article.published}
    matches = [row for number, match in enumerate(report.matches, 1) for row in _of_match(of_article, number, match)]
    return {
        "articles": [_of_article(report)],
        "matches": matches,
        "unknowns": [
            {**of_article, **_of_subject(subject), **_of_lookup(lookup)}
            for subject, lookup in zip_longest(report.unknowns, report.lookups)
        ],
    }


def failure_row(article: str, reason: str) -> Row:
    """The row of an article that was not screened, and why."""
    return cleaned({"article": article, "reason": reason})


def cleaned(row: Row) -> Row:
    """The same row, half surrogate pairs replaced: neither Parquet nor UTF-8 takes them."""
    return {key: _clean(value) for key, value in row.items()}


def _clean(value: object) -> object:
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    return [_clean(one) for one in value] if isinstance(value, list) else value


def _of_article(report: Report) -> Row:
    facts = report.article.to_dict()
    worst = next((band.value for band, count in report.band_counts.items() if count), None)
    return {
        "article": report.article.source,
        **{name: facts[name] for name in ("title", "published", "language", "url", "characters", "sha256")},
        "band": worst,
        "matches": len(report.matches),
        "cleared": len(report.cleared),
        "unknowns": len(report.unknowns),
        "notes": list(report.notes),
    }


def _of_match(of_article: Row, number: int, match: Match) -> Iterable[Row]:
    about = {**of_article, "match": number, "standing": match.standing, **_of_subject(match.subject)}
    numbered = zip(match.candidates, match.party_numbers, strict=True)
    for rank, (candidate, party) in enumerate(numbered, 1):
        yield {**about, "rank": rank, "party": party, **_of_candidate(candidate)}


def _of_subject(subject: Subject) -> Row:
    first: Mention | None = subject.mentions[0] if subject.mentions else None
    place = {name: getattr(first, name, None) for name in ("start", "end", "line", "text", "context")}
    return {"name": subject.name, "type": subject.type.value, "mentions": len(subject.mentions), **place}


def _of_candidate(candidate: Candidate) -> Row:
    listing, matched = candidate.listing, candidate.matched_dict
    return {
        "band": candidate.band.value,
        "score": round(candidate.score, 4),
        "name_strength": None if candidate.name_strength is None else round(candidate.name_strength, 4),
        "source": listing.source,
        "id": listing.uid,
        "listing": listing.name,
        "listing_type": listing.type.value,
        "programs": list(listing.programs),
        "matched_name": matched["name"],
        "matched_kind": matched["kind"],
        "reasons": [f"{signal}: {found.reason}" for signal, found in candidate.evidence.items()],
        "url": listing.url,
        **_of_decision(candidate.decision),
    }


def _of_decision(decision: Decision | None) -> Row:
    told = decision.to_dict() if decision else {}
    return {
        "decision": told.get("verdict"),
        "decision_reason": told.get("reason"),
        "decided_by": told.get("by"),
        "decided_at": told.get("at"),
        "decision_lapsed": told.get("lapsed"),
    }


def _of_lookup(lookup: Lookup | None) -> Row:
    told = lookup.to_dict() if lookup else {}
    nearest = told.get("nearest") or {}
    return {
        **{f"nearest_{name}": nearest.get(name) for name in ("source", "id", "name", "score")},
        "not_looked_up": told.get("not_looked_up"),
    }


def too_long(article: Article, limit: int) -> str:
    """Why an article is longer than one that is screened among many; empty where it is not."""
    count = len(article.text)
    return f"{count:,} characters; at most {limit:,} are screened among many: split it" if count > limit else ""
