"""From hits and found names to subjects: one for each party of the article, its mentions merged."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from xref.comparison import SAME_NAME
from xref.mentions.base import PARTY_KINDS, FoundName, Group, Hit, Place, Sighting
from xref.mentions.subjects.base import Draft, Sight, Span
from xref.mentions.subjects.extents import (
    extent_of,
    is_of_owner,
    is_of_two,
    reach_around,
    stands_by_itself,
    without_definition,
    without_ending,
)
from xref.mentions.subjects.groups import to_group
from xref.mentions.subjects.knots import choose
from xref.mentions.subjects.merging import merge

_OPENING = {'"': '"', "”": "“", "»": "«", "“": "„"}  # the mark that each closes


def group_mentions(
    text: str, found: Sequence[FoundName], hits: Sequence[Hit], sight: Sight, *, in_english: bool = True
) -> tuple[Group, ...]:
    """The parties of a text by their places, in the order in which they first appear."""
    spans = _Spans(text, found, sight, in_english=in_english)
    chosen = _drafts(spans, hits, sight)
    for draft in chosen:
        _set_end(text, draft)
    groups = [to_group(text, drafts) for drafts in merge(text, chosen)]
    return tuple(sorted(groups, key=lambda group: group.places[0]))


def _drafts(spans: _Spans, hits: Sequence[Hit], sight: Sight) -> list[Draft]:
    """Spans that do not overlap, each with the listed names it may be; phrases that name nobody only beside a hit."""
    for hit in hits:
        if not (is_of_owner(hit) or is_of_two(hit)):
            spans.add(without_ending(without_definition(hit), sight))
    return choose(list(spans.drafts.values()))


def _set_end(text: str, draft: Draft) -> None:
    """With the mark that closes a quotation inside it ("LLC “Zorani Air”"), less the underscore of italics."""
    shown, following = text[draft.start : draft.end], text[draft.end : draft.end + 1]
    opening = _OPENING.get(following)
    if opening and _is_open(shown, opening, following):
        draft.end += 1
    elif shown[-1:] == "_" and len(shown) > 1:
        draft.end -= 1


def _is_open(shown: str, opening: str, closing: str) -> bool:
    if opening == closing:
        return shown.count(opening) % 2 == 1
    return shown.count(opening) > shown.count(closing)


class _Spans:
    """The drafts of a text by their places: the parties that were found, and what hits add."""

    def __init__(self, text: str, found: Sequence[FoundName], sight: Sight, *, in_english: bool) -> None:
        self._text, self._sight, self._in_english = text, sight, in_english
        self._places: list[Span] = [name[:2] for name in found]
        self._told = dict(zip(self._places, found, strict=True))
        self._around: dict[Span, tuple[Sequence[Span], Place]] = {}
        self.drafts = {place: Draft(place, name) for place, name in self._told.items() if name.kind in PARTY_KINDS}

    def add(self, hit: Hit) -> None:
        """What a hit says of the phrase it is in or, where it reaches as far as no phrase, of its own words."""
        place = Place(hit.start, hit.end)
        overlapping: Sequence[Span] = ()
        sighting: Sighting | None = hit.sighting
        if place not in self._told:
            overlapping, whole = self._around.get(place) or self._look_around(place)
            if _is_across(hit, overlapping):
                return
            if whole != place:
                if not self._in_english and stands_by_itself(self._text, whole, hit):
                    whole = place
                else:
                    place, sighting = extent_of(self._text, hit, overlapping, whole, self._sight)
        draft = self.drafts.get(place) or self._new_draft(place, overlapping)
        if sighting is not None:
            draft.sightings.append(sighting)

    def _look_around(self, place: Place) -> tuple[Sequence[Span], Place]:
        """The phrases that a hit's place overlaps, each of which is a draft from then on, and how far they reach."""
        overlapping = _overlapping(self._places, place)
        for one in overlapping:
            if one not in self.drafts:
                self.drafts[one] = Draft(one, self._told[one])
        around = self._around[place] = overlapping, reach_around(self._text, place, overlapping)
        return around

    def _new_draft(self, place: Place, overlapping: Sequence[Span]) -> Draft:
        name = self._told.get(place)
        draft = self.drafts[place] = Draft(place, name)
        draft.is_apart = name is None and any(not _is_within(one, place) for one in overlapping)
        return draft


def _is_across(hit: Hit, overlapping: Sequence[Span]) -> bool:
    """Whether words of two phrases, all of neither, are little like a name: "Dredging Authority and the Bureau"."""
    if len(overlapping) < 2 or hit.sighting.comparison.score >= SAME_NAME:
        return False
    return not any(_is_within(one, Place(hit.start, hit.end)) for one in overlapping)


def _is_within(span: Span, place: Place) -> bool:
    return place.start <= span[0] and span[1] <= place.end


def _overlapping(places: Sequence[Span], place: Place) -> list[Span]:
    at = max(0, bisect_left(places, (place.start, 0)) - 1)
    found = []
    while at < len(places) and places[at][0] < place.end:
        if places[at][1] > place.start:
            found.append(places[at])
        at += 1
    return found
