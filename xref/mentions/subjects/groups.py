"""From the spans of one party to its group: the name it is shown under, its type, its places and sightings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from xref.mentions.base import Group, Place, Sighting
from xref.mentions.subjects.base import Draft, best_sightings, is_name_of_person, plain
from xref.model import PartyType
from xref.vocabulary import RARE

_SPLIT_WORD = re.compile(r"(?<=\w)-[ \t\r]*\n\s*(?=\w)")


def to_group(text: str, drafts: list[Draft]) -> Group:
    """The party that these spans, in the order of the text, are of."""
    if len(drafts) == 1:
        return _to_group_of_one(text, drafts[0])
    kind, cue = _type(drafts)
    places = tuple([Place(draft.start, draft.end) for draft in drafts])
    shown = dict.fromkeys([text[start:end] for start, end in places])
    name = max(shown, key=_length) if len(shown) > 1 else next(iter(shown))
    is_named = any(draft.is_party for draft in drafts)
    sightings = best_sightings(drafts)
    if kind is PartyType.PERSON and sightings and " " in name:
        sightings = _of_whole_name(
            sightings, name, [draft for draft in drafts if text[draft.start : draft.end] == name]
        )
    return Group(_on_one_line(name), kind, cue, places, sightings, is_named)


def _of_whole_name(sightings: tuple[Sighting, ...], name: str, whole: Iterable[Draft]) -> tuple[Sighting, ...]:
    """The sightings less those of persons whom a surname may be and the whole name is not, unless it is a rare one.

    "NCUBE DOUBLE SINKS HARBOUR BOYS. Striker Bekithemba Ncube": neither is Owen Ncube.
    """
    listed = {(s.list, s.listing) for draft in whole for s in draft.sightings}
    return tuple([s for s in sightings if s.text == name or (s.list, s.listing) in listed or not _is_common_surname(s)])


def _is_common_surname(sighting: Sighting) -> bool:
    return is_name_of_person(sighting) and sighting.comparison.weight < RARE


def _to_group_of_one(text: str, draft: Draft) -> Group:
    """Most parties are named once."""
    name = text[draft.start : draft.end]
    kind, cue = draft.kind, draft.cue
    if not draft.is_party or kind is PartyType.UNKNOWN:
        kind, cue = PartyType.UNKNOWN, draft.other or draft.cue
    sightings = best_sightings([draft]) if draft.sightings else ()
    return Group(_on_one_line(name), kind, cue, (Place(draft.start, draft.end),), sightings, draft.is_party)


def _length(shown: str) -> tuple[int, int]:
    """The name of most words, and of those the one written shortest."""
    return plain(shown).count(" "), -len(shown)


def _type(group: list[Draft]) -> tuple[PartyType, str]:
    votes: dict[PartyType, int] = {}
    for draft in group:
        if draft.is_party and draft.kind is not PartyType.UNKNOWN:
            votes[draft.kind] = votes.get(draft.kind, 0) + 1 + bool(draft.cue)
    if not votes:
        return PartyType.UNKNOWN, next((draft.other or draft.cue for draft in group if draft.other or draft.cue), "")
    kind = max(votes, key=lambda one: votes[one])
    return kind, next((draft.cue for draft in group if draft.kind is kind and draft.cue), "")


def _on_one_line(name: str) -> str:
    """The name without line breaks; a hyphen that a line ends with joins it to the next: "O'Hara-" and "Visser"."""
    return " ".join(_SPLIT_WORD.sub("-", name).split() if "\n" in name else name.split())
