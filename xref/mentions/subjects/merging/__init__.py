"""The spans of one party each: the same words, a surname after the full name, an acronym after its definition."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice
from operator import attrgetter

from xref.comparison import SAME_NAME
from xref.mentions.base import Sighting
from xref.mentions.subjects.base import MIN_SHORT_NAME, NEARLY_WHOLE, Draft, best_sightings, is_name_of_person, plain
from xref.mentions.subjects.merging.short import acronyms_in, short_forms, short_names
from xref.model import PartyType
from xref.text import has_sign
from xref.vocabulary import RARE, is_given_name

_start = attrgetter("start")
_HAN = "\u3400\u9fff"
MAX_READ = 50  # mentions of a full name of which it is asked which listings it may be
_NAMED_IN_SHORT = frozenset({PartyType.PERSON, PartyType.UNKNOWN})
_IN_PLACE = re.compile(r"\b(?:in|near|(?:region|city|town|province|district|village|port|area) of)\s+$")


def merge(text: str, drafts: list[Draft]) -> list[list[Draft]]:
    """The drafts of one party each: the same words, a surname after the full name, an acronym after its definition."""
    groups: dict[str, list[Draft]] = {}
    owners: dict[str, str] = {}  # a short form -> the group it stands for, the latest one named in full
    bearers: dict[str, list[tuple[int, str]]] = {}  # ... -> where each that it may stand for is named in full
    deferred: list[tuple[str, Draft]] = []
    acronyms = acronyms_in(text, drafts)
    for draft in drafts:
        key = _key(text[draft.start : draft.end])
        owner = acronyms.get(key) or owners.get(key)
        is_short = owner in groups and key not in groups
        if owner and is_short and (key in acronyms or not _is_another(text, draft, groups[owner])):
            groups[owner].append(draft)
        elif " " not in key and key not in groups and draft.kind in _NAMED_IN_SHORT:
            deferred.append((key, draft))
        else:
            groups.setdefault(key, []).append(draft)
            if draft.is_party:
                for short in short_forms(key) if _may_be_person(draft) else short_names(key):
                    owners[short] = key
                    bearers.setdefault(short, []).append((draft.start, key))
    headline_end = _headline_end(text) if deferred else 0
    for key, draft in deferred:
        owner = _nearest(draft, bearers.get(key, ())) or key
        if owner in groups and draft.start > headline_end and _is_of_nobody_yet(draft, groups[owner]):
            owner = key
        _add_word(text, draft, (key, owner), groups)
    return [sorted(group, key=_start) if len(group) > 1 else group for group in _settle_rivals(text, groups)]


def _nearest(draft: Draft, bearers: Sequence[tuple[int, str]]) -> str:
    """Who was named in full last before a single word or, where nobody was, first behind it."""
    at = bisect_left(bearers, (draft.start, ""))  # thousands may bear one surname, and as many words be that
    return bearers[max(0, at - 1)][1] if bearers else ""


def _key(shown: str) -> str:
    """What tells one party's words from another's; many characters have one sound."""
    return plain(shown) if shown.isascii() or not has_sign(shown, _HAN) else shown


def _add_word(text: str, draft: Draft, keys: tuple[str, str], groups: dict[str, list[Draft]]) -> None:
    """A single word, once all is known that it may be a short form of: with that group, or as one of its own."""
    own, owner = keys
    group = groups.get(owner)
    if group is not None:
        if _is_before(draft, group) or _is_another(text, draft, group):
            owner = own
        elif _is_where(text, draft, group):
            owner, draft.is_party, draft.other = own, False, "place"
    groups.setdefault(owner, []).append(draft)


def _may_be_person(draft: Draft) -> bool:
    """The words look like a person's name, and are not a listed organization's to the letter ("Saab Certain")."""
    if draft.kind is not PartyType.PERSON or not draft.sightings:
        return draft.kind is PartyType.PERSON
    return not any(s.comparison.is_exact and len(s.comparison.pairs) > 1 and _is_own_name(s) for s in draft.sightings)


def _is_own_name(sighting: Sighting) -> bool:
    """A name of words that are no person's: neither surname nor given name."""
    return not is_name_of_person(sighting) and not any(is_given_name(p.subject.form) for p in sighting.comparison.pairs)


def _is_before(draft: Draft, group: list[Draft]) -> bool:
    """Whether a listed name stands by itself before the longer one that it is part of: no short form of that.

    Of a company by less than its whole name, too: who is called by a given name has been named in full before ("Mahan's
    jets" before "Mahan Thapa").
    """
    return draft.start < group[0].start and any(
        s.comparison.is_exact or (not is_name_of_person(s) and (s.comparison.score >= NEARLY_WHOLE or _is_all_told(s)))
        for s in draft.sightings
    )


def _headline_end(text: str) -> int:
    """Where the first line ends, -1 where it is the only one."""
    end = text.find("\n")
    return -1 if end < 0 or text[end:].isspace() else end


def _is_of_nobody_yet(draft: Draft, group: list[Draft]) -> bool:
    """Whether a listed person's surname stands before the full name of one who is not listed.

    Articles, below their headline, give a name in full first, unless everybody knows who is meant: "Maduro warned
    Washington", above the footballer Kevin Maduro.
    """
    is_first = draft.start < group[0].start and any(map(is_name_of_person, draft.sightings))
    return is_first and not _shares(draft.sightings, group)


def _is_all_told(sighting: Sighting) -> bool:
    """The text has every word of an organization's name but those that say what kind of body it is."""
    comparison = sighting.comparison
    is_same = all(pair.alike == 1.0 for pair in comparison.pairs) and not comparison.extra_subject
    return is_same and all(part.role == "generic" for part in comparison.extra_listed)


def _is_where(text: str, draft: Draft, group: list[Draft]) -> bool:
    """Whether the word is said of a place, before an organization called after it: "the region of Yanbian"."""
    is_first = draft.start < group[0].start and group[0].kind is PartyType.ORGANIZATION
    return is_first and _IN_PLACE.search(text, max(0, draft.start - 20), draft.start) is not None


def _is_another(text: str, draft: Draft, group: list[Draft]) -> bool:
    """Whether a short form is a listed name by itself, and set in another way: the ship SOMIA is no Somia Vettukad."""
    shown, full = text[draft.start : draft.end], text[group[0].start : group[0].end]
    listed = [sighting for sighting in draft.sightings if sighting.comparison.is_exact]
    if not listed:
        return False
    if shown.isupper() and len(shown) > 3 and not full.isupper():
        return True
    is_rare = len(shown) >= MIN_SHORT_NAME and any(s.comparison.weight >= RARE for s in listed)
    return is_rare and group[0].kind is not PartyType.PERSON and not _shares(listed, group)


def _shares(listed: Iterable[Sighting], group: Iterable[Draft]) -> bool:
    """Whether the full name may be the same listing: SARVIN is no Sarvin Princess."""
    first = islice(group, MAX_READ)
    known = {(s.list, s.listing) for draft in first for s in draft.sightings if s.comparison.score >= SAME_NAME}
    return any((sighting.list, sighting.listing) in known for sighting in listed)


# Right behind the name, or behind a calling: "X, 71,", "X, retired watchmaker, 84,", "X, relojero jubilado de 84 años".
_AGE = re.compile(
    r"(?:, [^\W\d_A-Z][^\d,.;:!?\n]{2,40})?"
    r",? (?:\(|aged |de |di |von )?\d{1,2}(?:[,.;)]|-year| years| años| ans\b| anni| Jahre)"
)


def _settle_rivals(text: str, groups: dict[str, list[Draft]]) -> list[list[Draft]]:
    """Where a listed name stands to the letter, a part of it joins it, and what is only like it has a rival.

    "Izmet Kryeziu is on the list; Ismet Kryeziu, 24, is not."
    """
    sighted = {key: best_sightings(group) for key, group in groups.items() if any(draft.sightings for draft in group)}
    exact = _named_to_the_letter(sighted)
    for key, sightings in sighted.items():
        best = max(sightings, key=lambda s: s.comparison.score)
        owner = exact.get((best.list, best.name), key)
        if owner == key or best.comparison.is_exact or set(owner.split()) <= set(key.split()):
            continue
        if set(key.split()) < set(owner.split()) and not _is_introduced(text, groups[key]):
            groups[owner] += groups.pop(key)
            continue
        for draft in groups[key]:
            draft.sightings = [s._replace(rival=owner) if _is_of(s, best) else s for s in draft.sightings]
    return list(groups.values())


def _named_to_the_letter(sighted: dict[str, tuple[Sighting, ...]]) -> dict[tuple[int, int], str]:
    """A list and a name of it of several words -> the first group that has it so."""
    exact: dict[tuple[int, int], str] = {}
    for key, sightings in sighted.items():
        for sighting in sightings:
            if sighting.comparison.is_exact and len(sighting.comparison.pairs) > 1:
                exact.setdefault((sighting.list, sighting.name), key)
    return exact


def _is_introduced(text: str, group: Iterable[Draft]) -> bool:
    """Whether an age stands behind a short form: so one introduces a party, and goes on about none."""
    return any(_AGE.match(text, draft.end) for draft in group)


def _is_of(sighting: Sighting, other: Sighting) -> bool:
    return (sighting.list, sighting.listing) == (other.list, other.listing)
