"""From labeled parties and a report to figures, all from 0.0 to 1.0 and the more the better.

    recall flagged     listed parties reported as one of their listings, strong or probable
    recall any         the same, in any band
    precision flagged  flagged matches whose best flagged candidate is right
    traps avoided      unlisted look-alikes that were not flagged
    unknown recall     unlisted persons, organizations, vessels and aircraft reported as unknown
    unknown precision  reported unknowns that are labeled parties
    unknown F1         the harmonic mean of the two
    type accuracy      right types among the parties found

They count parties of an article, not their mentions. An ambiguous party counts neither way; an `other`
(a horse, a song) need not be found and must not be flagged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

FLAGGED = frozenset({"strong", "probable"})
NAMED = frozenset({"person", "organization", "vessel", "aircraft"})  # what an unknown can be

Span = tuple[int, int]
Figures = dict[str, float | None]


@dataclass(frozen=True)
class Party:
    """One labeled party of an article."""

    name: str
    type: str
    ids: frozenset[str]
    trap: bool
    ambiguous: bool
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Found:
    """One match or unknown of a report."""

    name: str
    type: str
    spans: tuple[Span, ...]
    ids: tuple[str, ...] = ()
    flagged: tuple[str, ...] = ()


def occurrences(text: str, surface: str) -> Iterator[Span]:
    """Where a spelling stands as whole words; Arabic and the scripts without word gaps have no such edges."""
    at = text.find(surface)
    while at >= 0:
        end = at + len(surface)
        before, after = text[at - 1 : at] if at else "", text[end : end + 1]
        if not _joined(before, surface[0]) and not _joined(surface[-1], after):
            yield at, end
        at = text.find(surface, at + 1)


def _joined(left: str, right: str) -> bool:
    if not (left.isalnum() and right.isalnum()):
        return False
    return max(left, right) < "\u2e80" and not "\u0600" <= right <= "\u06ff"


def to_party(label: dict[str, Any], text: str) -> Party:
    return Party(
        name=label["surfaces"][0],
        type=label["type"],
        ids=frozenset(str(uid) for uid in label["ids"]),
        trap=bool(label.get("trap")),
        ambiguous=bool(label.get("ambiguous")),
        spans=tuple(span for surface in label["surfaces"] for span in occurrences(text, surface)),
    )


def to_found(item: dict[str, Any]) -> Found:
    candidates = item.get("candidates", [])
    return Found(
        name=item["name"],
        type=item.get("type", ""),
        spans=tuple((mention["start"], mention["end"]) for mention in item["mentions"]),
        ids=tuple(str(one["listing"]["id"]) for one in candidates),
        flagged=tuple(str(one["listing"]["id"]) for one in candidates if one["band"] in FLAGGED),
    )


def closeness(found: Span, labeled: Span) -> float:
    """0.0 unless at least half of the shorter span is shared; then more, the closer the two are to one another."""
    shared = min(found[1], labeled[1]) - max(found[0], labeled[0])
    shorter = min(found[1] - found[0], labeled[1] - labeled[0])
    if shared <= 0 or shared / shorter < 0.5:
        return 0.0
    return shared / shorter * shared / (max(found[1], labeled[1]) - min(found[0], labeled[0]))


def party_of(found: Found, parties: list[Party]) -> Party | None:
    """The labeled party that most mentions of a find stand for."""
    votes: Counter[Party] = Counter()
    for span in found.spans:
        near = [(closeness(span, own), party) for party in parties for own in party.spans]
        score, party = max(near, key=lambda one: one[0], default=(0.0, None))
        if party is not None and score:
            votes[party] += 1
    return votes.most_common(1)[0][0] if votes else None


class Tally:
    """The counts of many articles, and what went wrong in them."""

    def __init__(self) -> None:
        self.n: Counter[str] = Counter()
        self.faults: list[str] = []

    def add(self, article: str, parties: list[Party], report: dict[str, Any]) -> None:
        """Count one article's report against its labels."""
        any_band, flagged, unknown = set[Party](), set[Party](), set[Party]()
        for found in map(to_found, report["matches"]):
            party = party_of(found, parties)
            if party is None or not party.ambiguous:
                self._count_match(article, found, party)
            if party and party.ids & set(found.ids):
                any_band.add(party)
            if party and party.ids & set(found.flagged):
                flagged.add(party)
        for found in map(to_found, report["unknowns"]):
            party = party_of(found, parties)
            if party is None or not (party.ambiguous or party.type == "other"):
                self._count_unknown(article, found, party)
            if party:
                unknown.add(party)
        for party in parties:
            if not party.ambiguous:
                self._count_party(article, party, (party in any_band, party in flagged, party in unknown))

    def _count_match(self, article: str, found: Found, party: Party | None) -> None:
        if found.flagged:
            right = party is not None and found.flagged[0] in party.ids
            self.n.update(flagged=1, flagged_right=right, traps_flagged=not right and party is not None and party.trap)
            if not right:
                self.faults.append(f"{article}: {found.name!r} flagged as {found.flagged[0]}")
        self._count_type(found, party)

    def _count_unknown(self, article: str, found: Found, party: Party | None) -> None:
        self.n.update(unknown_reported=1, unknown_real=party is not None)
        if party is None:
            self.faults.append(f"{article}: {found.name!r} reported as unknown, is no party")
        self._count_type(found, party)

    def _count_type(self, found: Found, party: Party | None) -> None:
        if party is not None and party.type != "other":
            self.n.update(typed=1, typed_right=found.type == party.type)

    def _count_party(self, article: str, party: Party, seen: tuple[bool, bool, bool]) -> None:
        any_band, flagged, unknown = seen
        if party.ids:
            self.n.update(listed=1, listed_any=any_band, listed_flagged=flagged)
            if not flagged:
                self.faults.append(f"{article}: {party.name!r} not flagged as {'/'.join(sorted(party.ids))}")
            return
        self.n.update(traps=party.trap)
        if party.type in NAMED:
            self.n.update(unlisted=1, unlisted_found=unknown)
            if not unknown:
                self.faults.append(f"{article}: {party.name!r} not among the unknowns")

    def figures(self) -> Figures:
        """Every figure, 0.0 to 1.0; None where there was nothing to count."""
        recall, precision = self._share("unlisted_found", "unlisted"), self._share("unknown_real", "unknown_reported")
        trapped = self._share("traps_flagged", "traps")
        return {
            "recall flagged": self._share("listed_flagged", "listed"),
            "recall any": self._share("listed_any", "listed"),
            "precision flagged": self._share("flagged_right", "flagged"),
            "traps avoided": None if trapped is None else 1.0 - trapped,
            "unknown recall": recall,
            "unknown precision": precision,
            "unknown F1": None if recall is None else harmonic(recall, precision or 0.0),
            "type accuracy": self._share("typed_right", "typed"),
        }

    def _share(self, part: str, whole: str) -> float | None:
        return self.n[part] / self.n[whole] if self.n[whole] else None


def harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0
