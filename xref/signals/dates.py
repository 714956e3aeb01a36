"""Whether the article's ages and birth dates agree with the list's."""

from __future__ import annotations

from xref.model import DateSpan, Evidence, PartyType
from xref.signals.base import Pairing

SLACK = 2  # years by which an age may be off: lists and articles round, and articles are read later
FIRST_YEAR, LAST_YEAR = 2001, 2035  # of an article without a date: the lists screened against began in 2001
CIRCA = 3  # years around a date that the list gives as approximate


def birth(pairing: Pairing) -> Evidence | None:
    """The age or birth date that the article gives fits one of the listing's birth dates."""
    listing, facts = pairing.listing, pairing.subject.facts
    if listing.type is not PartyType.PERSON or not listing.birth_dates:
        return None
    for said in facts.births:
        if any(_meet(said, known) for known in listing.birth_dates):
            return Evidence(1.0, f"born {said.iso} in the article, as on the list")
        return Evidence(0.0, f"born {said.iso} in the article, {_shown(listing.birth_dates)} on the list")
    for age in facts.ages:
        years = (facts.year - age,) * 2 if facts.year else (FIRST_YEAR - age, LAST_YEAR - age)
        fits = any(years[0] - SLACK <= d.last.year and d.first.year <= years[1] + SLACK for d in listing.birth_dates)
        if not fits:
            return Evidence(0.0, f"aged {age} in the article, born {_shown(listing.birth_dates)} on the list")
        if facts.year:
            return Evidence(0.9, f"aged {age} in the article, born {_shown(listing.birth_dates)} on the list")
    return None


def _meet(said: DateSpan, known: DateSpan) -> bool:
    slack = CIRCA if known.circa else 0
    return (
        said.first.year <= known.last.year + slack
        and known.first.year - slack <= said.last.year
        and (known.circa or (said.first <= known.last and known.first <= said.last))
    )


def _shown(dates: tuple[DateSpan, ...]) -> str:
    return " or ".join(date.iso for date in dates[:3])
