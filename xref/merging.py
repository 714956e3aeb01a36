"""From the matches of one article to one match of each party, whatever names it goes by and on whatever lists it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from xref.candidates import best_first, grouped
from xref.company.namesakes import is_introduced_in_short
from xref.model import Band, Match, Mention, PartyType, Subject
from xref.parties import number_parties


def merged(found: Iterable[Match]) -> list[Match]:
    """Strong matches of one party made one: the article calls it by two of its names, or two lists have it."""
    matches = _rejoined(found)
    sure = [number for number, match in enumerate(matches) if _is_sure(match)]
    parties = number_parties([matches[number].candidates[0].listing for number in sure])
    keys = dict(zip(sure, parties, strict=True))
    kept: dict[int, Match] = {}
    for number, match in enumerate(matches):
        key = keys.get(number, -number - 1)
        if key in kept and _are_two(kept[key].subject, match.subject):
            key = -number - 1
        kept[key] = _merge_two(kept[key], match) if key in kept else match
    return [_grouped(match) for match in kept.values()]


def _rejoined(found: Iterable[Match]) -> list[Match]:
    """A name that was parted where an age is told made one again, unless the age tells its bearers apart.

    "Ivan Petrov was named. ... Ivan Petrov, 58, said".
    """
    kept: dict[tuple[str, str, str, int], Match] = {}
    for number, match in enumerate(found):
        listing = match.candidates[0].listing
        key = match.subject.name, listing.source, listing.uid, 0
        if key in kept and not _are_apart(kept[key], match):
            kept[key] = _merge_two(kept[key], match)
        else:
            kept[(*key[:3], number) if key in kept else key] = match
    return list(kept.values())


def _are_apart(one: Match, other: Match) -> bool:
    """Whether both are told to be of an age, which are two, or the list says another, or one is told as another."""
    bests = one.candidates[0], other.candidates[0]
    said = bool(one.subject.facts.ages and other.subject.facts.ages) or _is_one_set_apart(one.subject, other.subject)
    return said or any("birth" in best.corroboration.opposing for best in bests)


def _are_two(one: Subject, other: Subject) -> bool:
    """Whether the article tells of two, though both are very likely the listed one."""
    is_introduced = is_introduced_in_short(one, other) or is_introduced_in_short(other, one)
    return is_introduced or _is_one_set_apart(one, other)


def _is_one_set_apart(one: Subject, other: Subject) -> bool:
    return one.facts.is_set_apart != other.facts.is_set_apart


def _grouped(match: Match) -> Match:
    return replace(match, candidates=grouped(match.candidates)) if len(match.candidates) > 1 else match


def _is_sure(match: Match) -> bool:
    return match.band is Band.STRONG and match.subject.type is not PartyType.IDENTIFIER


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def _merge_two(one: Match, other: Match) -> Match:
    """The earlier subject with the mentions of both, and every candidate once with its best score."""
    mentions = tuple(sorted({*one.subject.mentions, *other.subject.mentions}, key=_place))
    return Match(replace(one.subject, mentions=mentions), best_first((*one.candidates, *other.candidates)))
