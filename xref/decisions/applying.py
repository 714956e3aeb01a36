"""From a report and what was decided before to the report that shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from xref.decisions.base import DECIDE, REVOKE, Entry, identity_of, key_of, name_key, news_source
from xref.model import Band, Candidate, Decision, Match, Report, Scope, Verdict

MAX_EARLIER = 10  # articles that are named beside a true match


class Book:
    """The decisions that were not revoked, by the name they are about.

    `at` is the moment for which is told whether one has expired; where there is none, the moment of asking.
    """

    def __init__(self, entries: Iterable[Entry], at: datetime | None = None) -> None:
        self.entries, self.at = tuple(entries), at
        revoked = {entry.revokes for entry in self.entries if entry.action == REVOKE}
        self.standing = tuple(e for e in self.entries if e.action == DECIDE and e.number not in revoked)
        self._by_name: dict[str, list[Entry]] = defaultdict(list)
        self._confirmed: dict[str, list[Entry]] = defaultdict(list)
        for entry in reversed(self.standing):
            self._by_name[entry.subject_key].append(entry)
            if entry.verdict == Verdict.TRUE_MATCH:
                for key in entry.identities:
                    self._confirmed[key].append(entry)

    @property
    def mark(self) -> str:
        """What only this book has: the hash of its last entry, which holds all before it; empty of an empty one."""
        return self.entries[-1].hash if self.entries else ""

    def until(self, count: int, at: datetime) -> Book:
        """The book as it stood when it had so many entries, at a moment: it only grows."""
        return Book(self.entries[:count], at)

    def about(self, name: str) -> Sequence[Entry]:
        """The decisions on a name, the newest first."""
        return self._by_name.get(name_key(name), ())

    def earlier(self, keys: Iterable[str], article_sha256: str) -> tuple[str, ...]:
        """The other articles in which a listing was found to be meant, the newest first."""
        found = (entry for key in keys for entry in self._confirmed.get(key, ()))
        told = (f"{e.article_title or e.article} ({e.article})" for e in found if e.article_sha256 != article_sha256)
        return tuple(dict.fromkeys(told))[:MAX_EARLIER]


def apply_decisions(report: Report, book: Book, now: datetime | None = None) -> Report:
    """The report with each decision beside its candidates; a true match is strong, a false positive does not flag."""
    article = report.article.to_dict()
    moment = now or book.at or datetime.now(UTC)
    matches = [_decided(match, article, book, moment) for match in report.matches]
    return replace(report, matches=tuple(matches))


def lapse(entry: Entry, listings: Mapping[str, Mapping[str, Any]], now: datetime) -> str:
    """Why a decision no longer holds for the listings of a party, by their keys; empty where it does."""
    if entry.expires and datetime.fromisoformat(entry.expires) <= now:
        return f"it expired on {entry.expires[:10]}"
    for key, listing in listings.items():
        then = entry.identities.get(key)
        if then is None:
            return f"a listing of the party appeared that was not there then: {key}"
        today = identity_of(listing)
        changed = [word for word in today if today[word] != then.get(word)]
        if changed:
            return f"the listing's {', '.join(changed)} changed since: {key}"
    return ""


def _decided(match: Match, article: Mapping[str, Any], book: Book, now: datetime) -> Match:
    entries = [entry for entry in book.about(match.subject.name) if _holds_in(entry, article)]
    if not entries:
        return match
    by_listing: dict[int, Decision] = {}
    for party in match.parties:
        decision = _decision(party, entries, article, book, now)
        if decision:
            by_listing |= {id(candidate): decision for candidate in party}
    return replace(match, candidates=tuple(_shown(one, by_listing.get(id(one))) for one in match.candidates))


def _holds_in(entry: Entry, article: Mapping[str, Any]) -> bool:
    if entry.scope == Scope.ARTICLE:
        return bool(entry.article_sha256 == article["sha256"])
    return entry.scope == Scope.EVERYWHERE or entry.news_source == news_source(article)


def _decision(
    party: Sequence[Candidate], entries: Sequence[Entry], article: Mapping[str, Any], book: Book, now: datetime
) -> Decision | None:
    """The newest decision on the party that holds; where none does, the newest that lapsed."""
    listings = {key_of(document): document for document in (one.listing.to_dict() for one in party)}
    found = [(entry, lapse(entry, listings, now)) for entry in entries if entry.identities.keys() & listings.keys()]
    if not found:
        return None
    entry, lapsed = next((one for one in found if not one[1]), found[0])
    is_true = entry.verdict == Verdict.TRUE_MATCH
    return entry.shown(lapsed=lapsed, earlier=book.earlier(listings, article["sha256"]) if is_true else ())


def _shown(candidate: Candidate, decision: Decision | None) -> Candidate:
    if decision is None:
        return candidate
    return replace(candidate, decision=decision, band=Band.STRONG if decision.confirms else candidate.band)
