"""What every report says in words of a listing, a candidate and its signals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xref.countries import country_name
from xref.matching import pull
from xref.model import Candidate, Evidence, Listing
from xref.settings import Weight

KINDS = {"weak_alias": "weak alias", "former_name": "former name"}
STRONGLY, CLEARLY, SLIGHTLY = 2.0, 0.7, 0.05  # log-odds that a signal moves: odds times 7, times 2, hardly at all
FULL_BAR = 3.0  # log-odds (odds times 20) at which a signal's bar is full: only a birth or a number goes beyond


def facts(listing: Listing) -> Iterator[str]:
    """What tells a listed party from its namesakes, each fact in a few words."""
    if listing.birth_dates:
        yield "born " + " or ".join(f"{'about ' if span.circa else ''}{span.iso}" for span in listing.birth_dates)
    if listing.countries:
        label = "nationality" if listing.nationalities or listing.citizenships else "country"
        codes = dict.fromkeys((*listing.nationalities, *listing.citizenships)) or listing.countries
        yield f"{label} {', '.join(country_name(code) for code in codes)}"
    if listing.vessel and listing.vessel.flag:
        yield f"flag {listing.vessel.flag}"


def probability(candidate: Candidate) -> str:
    """The score to two digits; what is not certain is not rounded up to it."""
    return ">0.99" if 0.995 <= candidate.score < 1.0 else f"{candidate.score:.2f}"


def programs(listing: Listing) -> str:
    """The programs under which a party is listed, and the parts of the list that it is on."""
    return ", ".join((*listing.programs, *listing.sublists))


def matched(candidate: Candidate) -> tuple[str, str]:
    """The spelling or number of the listing that the article has, and what kind of name it is."""
    document = candidate.matched_dict
    return document["name"], KINDS.get(document["kind"], document["kind"])


def strengths(candidate: Candidate) -> tuple[str, str]:
    """How far the name alone carries, and how many facts beside it speak for and against."""
    strength, found = candidate.name_strength, candidate.corroboration
    name = "no name compared" if strength is None else f"name alone {strength:.2f}"
    if not found.supporting and not found.opposing:
        return name, "no second fact"
    return name, f"corroboration: {len(found.supporting)} for, {len(found.opposing)} against"


def speaks(signal: str, evidence: Evidence, weights: Mapping[str, Weight]) -> tuple[float, str]:
    """How far a signal moved the verdict (log-odds; below zero against the listing), and that in words."""
    weight = weights.get(signal)
    moved = pull(evidence, weight) if weight else 0.0
    side = "for" if moved > 0 else "against"
    if abs(moved) < SLIGHTLY:
        return 0.0, "says little"
    degree = "strongly " if abs(moved) >= STRONGLY else "" if abs(moved) >= CLEARLY else "slightly "
    return moved, degree + side
