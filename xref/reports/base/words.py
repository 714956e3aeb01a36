"""What every report says in words of itself and its lists, and the row that an index has for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from xref.model import Band, Report, Snapshot

MEANINGS: Mapping[Band, str] = {
    Band.STRONG: "an analyst would call it a match",
    Band.PROBABLE: "look at it",
    Band.POSSIBLE: "a lead",
}
NO_MATCH = "no match"
RANKS = {word: rank for rank, word in enumerate((*(band.value for band in Band), NO_MATCH))}
LEGEND = "; ".join(f"{band.value}: {meaning}" for band, meaning in MEANINGS.items())
NO_LIST = "NO LIST was used: this is no screening."
EXCERPT = "EXCERPT, NO SCREENING: a bundled sample, not the list. Run `xref refresh`."


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 match" would be wrong here, "1 mention" is right."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def age(published: str, today: date) -> str:
    """How old a list is, in brackets after a blank; nothing where its day is not known."""
    try:
        days = (today - date.fromisoformat(published)).days
    except ValueError:  # a year or a month: near enough to read
        return ""
    return "" if days < 0 else f" ({count(days, 'day')} old)" if days else " (today)"


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
    yield from report.notes


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
    cleared = f", {len(report.cleared)} cleared by a decision" if report.cleared else ""
    excerpt = " (in an excerpt: no screening)" if any(used.excerpt for used in report.lists) else ""
    return f"{matches}{cleared}{excerpt}; on no list: {len(report.unknowns)}."


def is_web_address(address: str) -> bool:
    """Whether an address leads to a page of the web; any other scheme could run code."""
    return address.lower().startswith(("https://", "http://"))


class Row(NamedTuple):
    """One article in the index. Rows sort by worst band, then by what was found, then as they came."""

    rank: int
    counts_down: tuple[int, ...]
    number: int
    href: str
    title: str
    source: str
    worst: str
    counts: tuple[int, ...]
    unknowns: int
    warnings: tuple[str, ...]


def row_of(report: Report, number: int, href: str) -> Row:
    """The row of the report that came as the `number`th."""
    counts, worst = tuple(report.band_counts.values()), worst_word(report)
    down = tuple(-found for found in counts)
    named = (href, title(report), report.article.source, worst)
    return Row(RANKS[worst], down, number, *named, counts, len(report.unknowns), tuple(warnings(report)))


def tally(rows: Iterable[Row]) -> str:
    """How many articles have which worst band."""
    found = [row.worst for row in rows]
    return " · ".join(f"{found.count(word)} {word}" for word in RANKS)


def worst_word(report: Report) -> str:
    """The worst band of a report, or that there is none."""
    band = worst_band(report)
    return band.value if band else NO_MATCH
