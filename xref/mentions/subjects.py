"""From hits and found names to subjects: one for each party of the article, its mentions merged."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from xref.comparison import NOTHING, Comparison, compare
from xref.index import NameIndex
from xref.mentions.base import FoundName, Group, Hit, Place, Sighting
from xref.model import PartyType
from xref.parts import RARE, content, core, is_plain_word, split_name
from xref.text import normalize, similarity

MIN_SCORE = 0.5  # of a hit's name comparison; below it the words share too little to be worth a look
MIN_SCORE_LOWER = 0.85  # where the words begin or end in lower case
NEARLY_WHOLE = 0.95  # of a name inside a longer phrase that is the whole listed name
SAME_SPELLING = 0.85  # of a whole listed name that two groups must both be to be one
MIN_SHORT_NAME = 5  # letters of a rare word that may stand for the organization it names
KEEP_EXTENT = 0.06  # a longer phrase is taken for the name if it costs the comparison no more than this

_ACRONYM = re.compile(r"\s*[(\[]\s*[\"'“‘«„]?([^\W\d_][\w&.'’-]{1,24}(?: [^\W_][\w&.-]{1,20})?)[\"'”’»]?\s*[)\]]")


@dataclass(slots=True)
class _Draft:
    """A span on its way to be a mention."""

    start: int
    end: int
    kind: PartyType
    cue: str = ""
    is_party: bool = True
    other: str = ""  # what the phrase is if it is no party: place, work, animal ...
    sightings: list[Sighting] = field(default_factory=list)

    @property
    def strength(self) -> float:
        return max((s.comparison.score * s.comparison.weight for s in self.sightings), default=0.0)


def group_mentions(
    text: str, found: Sequence[FoundName], hits: Sequence[Hit], lists: Sequence[NameIndex]
) -> tuple[Group, ...]:
    """The parties of a text by their places, in the order in which they first appear."""
    groups = [_to_group(text, drafts) for drafts in _merge(text, _drafts(text, found, hits, lists))]
    return tuple(sorted(groups, key=lambda group: group.places[0]))


def _drafts(text: str, found: Sequence[FoundName], hits: Sequence[Hit], lists: Sequence[NameIndex]) -> list[_Draft]:
    """Spans that do not overlap, each with the listed names it may be."""
    drafts: dict[tuple[int, int], _Draft] = {}
    for name in found:
        other = "" if name.is_party else name.kind
        drafts[name.start, name.end] = _Draft(name.start, name.end, name.type, name.cue, name.is_party, other)
    places = sorted(drafts)
    for hit in hits:
        sighting = _sight(text, Place(hit.start, hit.end), hit, lists)
        if sighting is None:
            continue
        place, sighting = _extent(text, hit, sighting, (_overlapping(places, hit), lists))
        draft = drafts.get(place)
        if draft is None:
            draft = drafts[place] = _Draft(*place, PartyType.UNKNOWN, is_party=False)
        draft.sightings.append(sighting)
    return _choose(list(drafts.values()))


def _sight(text: str, place: Place, hit: Hit, lists: Sequence[NameIndex]) -> Sighting | None:
    indexed = lists[hit.list].name(hit.name)
    shown = text[place.start : place.end]
    comparison = compare(split_name(shown, indexed.type), indexed.parts, indexed.type)
    if comparison.score < (MIN_SCORE_LOWER if _ends_lower(shown) else MIN_SCORE):
        return None
    if _is_han(shown[0]) and not _is_all_of(shown, comparison):
        return None
    return Sighting(hit.list, hit.name, comparison, shown)


def _ends_lower(shown: str) -> bool:
    """Names in lower case are rare ("Mouvement pour l'unicite"): only a whole one counts."""
    return shown[0].islower() or shown.rsplit(None, 1)[-1][0].islower()


def _is_han(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"


def _is_all_of(shown: str, comparison: Comparison) -> bool:
    """One sound stands for dozens of Chinese characters: only a whole name, character by character, says anything."""
    exact = all(pair.alike == 1.0 for pair in comparison.pairs)
    return exact and not comparison.extra_subject and not comparison.extra_listed and len(shown) > 1


def _overlapping(places: list[tuple[int, int]], hit: Hit) -> list[tuple[int, int]]:
    at = max(0, bisect_left(places, (hit.start, 0)) - 1)
    found = []
    while at < len(places) and places[at][0] < hit.end:
        if places[at][1] > hit.start:
            found.append(places[at])
        at += 1
    return found


def _extent(
    text: str, hit: Hit, sighting: Sighting, around: tuple[list[tuple[int, int]], Sequence[NameIndex]]
) -> tuple[Place, Sighting]:
    """How far the name reaches: the phrase around the hit, unless the hit alone fits much better and is all of it."""
    overlapping, lists = around
    own = Place(hit.start, hit.end)
    if not overlapping:
        return own, sighting
    whole = Place(min(own.start, overlapping[0][0]), max(own.end, overlapping[-1][1]))
    if whole == own:
        return own, sighting
    wider = _sight(text, whole, hit, lists)
    if wider and wider.comparison.score >= sighting.comparison.score - KEEP_EXTENT:
        return whole, wider
    covers = all(own.start <= start and end <= own.end for start, end in overlapping)
    if covers or len(overlapping) > 1:
        return own, sighting
    if sighting.comparison.score >= NEARLY_WHOLE and _is_led_in(text[whole.start : own.start]):
        return own, sighting
    inside = Place(*overlapping[0])
    narrower = _sight(text, inside, hit, lists)
    if narrower:
        return inside, narrower
    return inside, replace(sighting, comparison=NOTHING, text=text[inside.start : inside.end])


def _is_led_in(words: str) -> bool:
    """ "Creditors of", "Lawyers for": an ordinary word that only introduces the name, no kind of organization."""
    lead = normalize(words).split()
    return len(lead) == 2 and lead[1] in {"of", "for", "by", "at"} and is_plain_word(lead[0])


def _choose(drafts: list[_Draft]) -> list[_Draft]:
    """Where spans overlap, the best sighted and the longest stay; in the order of the text."""
    starts: list[int] = []
    kept: list[_Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.strength, not d.is_party, d.start - d.end, d.start)):
        rivals = list(_overlapped(draft, starts, kept))
        if rivals:
            _inherit(draft, rivals)
            continue
        at = bisect_left(starts, draft.start)
        starts.insert(at, draft.start)
        kept.insert(at, draft)
    return kept


def _overlapped(draft: _Draft, starts: list[int], kept: list[_Draft]) -> Iterator[_Draft]:
    """The kept spans, which do not overlap each other, that this one overlaps."""
    at = bisect_left(starts, draft.end) - 1
    while at >= 0 and kept[at].end > draft.start:
        yield kept[at]
        at -= 1


def _inherit(draft: _Draft, rivals: Iterable[_Draft]) -> None:
    """A span that gives way tells those it gives way to what it is."""
    for other in rivals:
        if other.kind is PartyType.UNKNOWN:
            if draft.is_party and draft.kind is not PartyType.UNKNOWN:
                other.kind, other.cue, other.is_party = draft.kind, draft.cue, True
            elif draft.other:
                other.other = other.other or draft.other


def _merge(text: str, drafts: list[_Draft]) -> list[list[_Draft]]:
    """The drafts of one party each: the same words, a surname after the full name, an acronym after its definition."""
    groups: dict[str, list[_Draft]] = {}
    owners: dict[str, str] = {}  # a short form -> the group it stands for, the latest one named in full
    deferred: list[tuple[str, _Draft]] = []
    acronyms = _acronyms(text, drafts)
    for draft in drafts:
        key = normalize(text[draft.start : draft.end])
        owner = acronyms.get(key) or owners.get(key)
        if owner and owner in groups and key not in groups:
            groups[owner].append(draft)
            continue
        if len(key.split()) == 1 and key not in groups and draft.kind in {PartyType.PERSON, PartyType.UNKNOWN}:
            deferred.append((key, draft))
            continue
        groups.setdefault(key, []).append(draft)
        short_forms = _short_forms(key) if draft.kind is PartyType.PERSON else _short_names(key, draft)
        owners |= dict.fromkeys(short_forms, key)
    for key, draft in deferred:
        groups.setdefault(owners.get(key, key), []).append(draft)
    return [sorted(group, key=lambda draft: draft.start) for group in _join_spellings(groups)]


def _join_spellings(groups: dict[str, list[_Draft]]) -> list[list[_Draft]]:
    """Groups under two spellings or cases of the same listed name ("Kossiev", "Kosieva") made one."""
    joined: dict[tuple[int, int], list[tuple[str, list[_Draft]]]] = defaultdict(list)
    kept = []
    for key, group in groups.items():
        best = max((s for draft in group for s in draft.sightings), key=lambda s: s.comparison.score, default=None)
        if best is None or best.comparison.score < SAME_SPELLING or best.comparison.extra_listed:
            kept.append(group)
            continue
        known = joined[best.list, best.name]
        alike = next((other for spelling, other in known if similarity(spelling, key) >= SAME_SPELLING), None)
        if alike is None:
            known.append((key, group))
            kept.append(group)
        else:
            alike += group
    return kept


def _short_forms(key: str) -> list[str]:
    """What a person may be called after being named in full: the surname, alone or with what stands before it."""
    words = [part.form for part in split_name(key, PartyType.PERSON)]
    telling = [part.form for part in content(split_name(key, PartyType.PERSON)) if len(part.form) > 1]
    if len(telling) < 2:
        return []
    forms = {telling[-1], telling[0], " ".join(words[1:])} | ({telling[-2]} if len(telling) > 2 else set())
    return sorted(forms - {key})


def _short_names(key: str, draft: _Draft) -> list[str]:
    """What an organization or ship may be called later: its one rare word ("Volasys" after Volasys Silver Star)."""
    parts = core(split_name(key, PartyType.ORGANIZATION))
    if not draft.is_party or len(key.split()) < 2 or len(parts[0].form) < MIN_SHORT_NAME:
        return []
    return [parts[0].form] if parts[0].weight >= RARE else []


def _acronyms(text: str, drafts: Iterable[_Draft]) -> dict[str, str]:
    """Short forms that the text defines in brackets after a name -> the group of that name."""
    defined: dict[str, str] = {}
    for draft in drafts:
        following = _ACRONYM.match(text, draft.end)
        name = normalize(text[draft.start : draft.end])
        short = normalize(following.group(1)) if following else ""
        if short and len(name.split()) > 1 and _abbreviates(short, name):
            defined.setdefault(short, name)
    return defined


def _abbreviates(short: str, name: str) -> bool:
    """Whether a bracketed word is a part of the name or made of its first letters."""
    letters = short.replace(" ", "")
    words = name.split()
    if short in words or (len(letters) > 4 and letters in name.replace(" ", "")):
        return True
    initials = iter("".join(word[:3] for word in words))
    return len(letters) >= 2 and letters[0] == words[0][0] and all(letter in initials for letter in letters)


def _to_group(text: str, drafts: list[_Draft]) -> Group:
    kind, cue = _type(drafts)
    places = tuple(Place(draft.start, draft.end) for draft in drafts)
    name = max((text[p.start : p.end] for p in places), key=lambda shown: (len(normalize(shown).split()), -len(shown)))
    best: dict[tuple[int, int], Sighting] = {}
    for sighting in (sighting for draft in drafts for sighting in draft.sightings):
        known = best.get((sighting.list, sighting.name))
        if known is None or sighting.comparison.score > known.comparison.score:
            best[sighting.list, sighting.name] = sighting
    is_named = any(draft.is_party for draft in drafts)
    return Group(" ".join(name.split()), kind, cue, places, tuple(best.values()), is_named)


def _type(group: list[_Draft]) -> tuple[PartyType, str]:
    votes: dict[PartyType, int] = defaultdict(int)
    for draft in group:
        if draft.is_party and draft.kind is not PartyType.UNKNOWN:
            votes[draft.kind] += 1 + bool(draft.cue)
    if not votes:
        return PartyType.UNKNOWN, next((draft.other or draft.cue for draft in group if draft.other or draft.cue), "")
    kind = max(votes, key=lambda one: votes[one])
    return kind, next((draft.cue for draft in group if draft.kind is kind and draft.cue), "")
