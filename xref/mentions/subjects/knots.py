"""Of spans that overlap, those that stay: the best sighted and the longest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from xref.mentions.subjects.base import Draft, is_name_of_person
from xref.model import PartyType

_place = attrgetter("start", "end")
MANY_WORDS = 3  # of a name that agree: it is no accident


def choose(drafts: list[Draft]) -> list[Draft]:
    """Where spans overlap, the best sighted and the longest stay; in the order of the text."""
    kept: list[Draft] = []
    knot: list[Draft] = []  # spans that overlap, each with one before it
    reach = 0
    for draft in sorted(drafts, key=_place):
        if draft.start >= reach:
            kept += knot if len(knot) < 2 else _untie(knot)
            knot = []
            reach = draft.end
        elif draft.end > reach:
            reach = draft.end
        knot.append(draft)
    return kept + _untie(knot)


def _untie(knot: list[Draft]) -> list[Draft]:
    starts: list[int] = []
    kept: list[Draft] = []
    for draft in sorted(knot, key=lambda d: (-d.strength, not d.is_party, d.start - d.end, d.start)):
        rivals = list(_overlapped(draft, starts, kept))
        if rivals:
            _inherit(draft, rivals)
            continue
        at = bisect_left(starts, draft.start)
        starts.insert(at, draft.start)
        kept.insert(at, draft)
    return kept


def _overlapped(draft: Draft, starts: list[int], kept: list[Draft]) -> Iterator[Draft]:
    """The kept spans, which do not overlap each other, that this one overlaps."""
    at = bisect_left(starts, draft.end) - 1
    while at >= 0 and kept[at].end > draft.start:
        yield kept[at]
        at -= 1


def _inherit(draft: Draft, rivals: list[Draft]) -> None:
    """A span that gives way tells those it gives way to what it is."""
    is_row = len(rivals) > 1 and draft.cue == "surname first"  # "ARTIN, Andia": two ships, and no person
    for other in rivals:
        if other.kind is PartyType.UNKNOWN:
            if is_row:
                other.is_party = True
            elif draft.is_party and draft.kind is not PartyType.UNKNOWN:
                other.kind, other.cue, other.is_party = draft.kind, draft.cue, True
            elif draft.other and not other.is_apart and not _is_part_inside(draft, other):
                other.other = other.other or draft.other


def _is_part_inside(draft: Draft, other: Draft) -> bool:
    """A phrase inside a longer name that makes no such thing of all of it.

    The "Islamic" of "Islamic Jihad Group", the "Trade" of "Trade Point International"; a place, where the name is an
    organization's and much longer: "Terek rapid response team".
    """
    if draft.other in _PARTS:
        return draft.end - draft.start < other.end - other.start
    if draft.other != "place" or 2 * (draft.end - draft.start) >= other.end - other.start:
        return False
    return any(len(s.comparison.pairs) >= MANY_WORDS and not is_name_of_person(s) for s in other.sightings)


_PARTS = frozenset({"nationality", "title"})
