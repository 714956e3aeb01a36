"""From a document's names and what the trained weights say of each to one kind for the same words throughout."""

from __future__ import annotations

from collections.abc import Sequence

from xref.mentions.base import FoundName

_COLUMNS = {"person": (1, 2), "organization": (3, 4), "place": (5, 6)}  # where a name of the kind begins, and goes on
LEAST = -160  # of what one sighting tells of a kind: no one outvotes all others
SETTLED = 160  # what a sighting tells that the rules settled alone

Scores = Sequence[Sequence[int]]  # of each word of a name, those of all labels; none where the weights were not asked


def agree(text: str, found: list[FoundName], scores: Sequence[Scores]) -> list[FoundName]:
    """The names, the same words of one kind wherever they stand; a person's last word alone is a person.

    Which kind it is, all mentions settle together.
    """
    kinds: dict[str, str] = {}
    contested = set()
    knowns = [text[start:end].lower() if kind in _COLUMNS else "" for start, end, kind, _ in found]
    for name, known in zip(found, knowns, strict=True):
        if known and kinds.setdefault(known, name.kind) != name.kind:
            contested.add(known)
    for known, kind in kinds.items():
        if " " in known and kinds.get(_short(known, kind), kind) != kind:
            contested.add(_short(known, kind))
    return _settle(found, knowns, scores, contested) if contested else found


def _short(known: str, kind: str) -> str:
    """The single word that a name may be called by."""
    return known[known.rfind(" ") + 1 :] if kind == "person" else known[: known.index(" ")]


def _settle(
    found: list[FoundName], knowns: Sequence[str], scores: Sequence[Scores], contested: set[str]
) -> list[FoundName]:
    sums: dict[str, list[int]] = {known: [0] * len(_COLUMNS) for known in contested}
    for name, own, known in zip(found, scores, knowns, strict=True):
        if known in contested:
            _add(sums[known], name, own)
        short = _short(known, name.kind) if " " in known else ""
        if short in contested:
            _add(sums[short], name, own)
    kinds = list(_COLUMNS)
    best = {known: kinds[votes.index(max(votes))] for known, votes in sums.items()}
    return [
        name if best.get(known, name.kind) == name.kind else name._replace(kind=best[known], cue="")
        for name, known in zip(found, knowns, strict=True)
    ]


def _add(votes: list[int], name: FoundName, scores: Scores) -> None:
    for at, (kind, (begins, goes_on)) in enumerate(_COLUMNS.items()):
        if not scores:
            votes[at] += SETTLED if kind == name.kind else 0
            continue
        told = sum(max(row[begins], row[goes_on]) - max(row) for row in scores)
        votes[at] += max(told // len(scores), LEAST)
