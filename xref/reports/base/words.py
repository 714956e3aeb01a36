"""What every report says in words: of bands, lists, listings, candidates and signals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from xref.countries import country_name
from xref.matching import pull
from xref.model import Band, Candidate, Evidence, Listing, Report, Snapshot
from xref.settings import Weight

KINDS = {"weak_alias": "weak alias", "former_name": "former name"}
MEANINGS: Mapping[Band, str] = {
    Band.STRONG: "an analyst would call it a match",
    Band.PROBABLE: "look at it",
    Band.POSSIBLE: "a lead",
}
LEGEND = "; ".join(f"{band.value}: {meaning}" for band, meaning in MEANINGS.items())
NO_LIST = "NO LIST was used: this is no screening."
EXCERPT = "EXCERPT, NO SCREENING: a bundled sample, not the list. Run `xref refresh`."
STRONGLY, CLEARLY, SLIGHTLY = 2.0, 0.7, 0.05  # log-odds that a signal moves: odds times 7, times 2, hardly at all
FULL_BAR = 3.0  # log-odds (odds times 20) at which a signal's bar is full: only a birth or a number goes beyond


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 match" would be wrong here, "1 mention" is right."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def age(published: str, today: date) -> str:
    """How old a list is, in brackets after a blank; nothing where its day is not known."""
    try:
        days = (today - date.fromisoformat(published)).days
    except ValueError:  # a year or a month: near enough to read
        return ""
    return f" ({count(days, 'day')} old)" if days >= 0 else ""


def about_list(used: Snapshot, today: date) -> str:
    """How many listings a list has, of which day, and how old it is."""
    published = f" of {used.published}{age(used.published, today)}" if used.published else ", undated"
    return count(used.listings, "listing") + published


def stale(used: Snapshot) -> str:
    """The warning of a list that was not refreshed for too long."""
    return f"STALE: retrieved {used.fetched_at:%Y-%m-%d}. Run `xref refresh`."


def warnings(report: Report) -> Iterator[str]:
    """What takes worth from the whole report, each with the list it is about."""
    if not report.lists:
        yield NO_LIST
    for used in report.lists:
        if used.excerpt:
            yield f"{used.source}: {EXCERPT}"
        if used.stale:
            yield f"{used.source}: {stale(used)}"


def title(report: Report) -> str:
    """What to call the article."""
    return report.article.title or report.article.source or "(text without a name)"


def worst_band(report: Report) -> Band | None:
    """The strongest band that a match has; None where there is no match."""
    return next((band for band, number in report.band_counts.items() if number), None)


def verdict(report: Report) -> str:
    """What came of it, in one line."""
    found = ", ".join(f"{number} {band.value}" for band, number in report.band_counts.items())
    matches = f"Matches: {found}" if report.matches else "No listed party found"
    excerpt = " (in an excerpt: no screening)" if any(used.excerpt for used in report.lists) else ""
    return f"{matches}{excerpt}; on no list: {len(report.unknowns)}."


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


def is_web_address(address: str) -> bool:
    """Whether an address leads to a page of the web; any other scheme could run code."""
    return address.lower().startswith(("https://", "http://"))
