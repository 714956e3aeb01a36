"""Whether the article's ages and birth dates agree with the list's."""

from __future__ import annotations

from xref.model import DateSpan, Evidence, Facts, PartyType
from xref.signals.base import Pairing

SLACK = 2  # years by which an age may be off: lists and articles round, and articles are read later
FIRST_YEAR, LAST_YEAR = 2001, 2035  # of an article without a date: the lists screened against began in 2001
SWAPPED = 0.9  # of a date whose day and month stand the other way round
SAME_YEAR = 0.4  # of another day of the same year: lists and papers differ, and so do namesakes
CIRCA = 3  # years around a date that the list gives as approximate


def birth(pairing: Pairing) -> Evidence | None:
    """The age or birth date that the article gives fits one of the listing's birth dates."""
    listing, facts = pairing.listing, pairing.subject.facts
    if listing.type is not PartyType.PERSON or not listing.birth_dates:
        return None
    if facts.births:
        return _by_birth(facts.births, listing.birth_dates)
    return _by_age(facts, listing.birth_dates) if facts.ages else None


def _by_birth(said: tuple[DateSpan, ...], listed: tuple[DateSpan, ...]) -> Evidence:
    """One birth of the article that meets one of the list is enough: a sentence may tell of two people."""
    for one in said:
        if any(_meet(one, known) for known in listed):
            return Evidence(1.0, f"born {one.iso} in the article, as on the list")
    told = f"born {said[0].iso} in the article, {_shown(listed)} on the list"
    for one in said:
        if any(_swapped(one, known) for known in listed):
            return Evidence(
                SWAPPED, f"born {one.iso} in the article, {_shown(listed)} on the list: day and month swapped"
            )
        if any(one.first.year == known.first.year == known.last.year for known in listed):
            return Evidence(SAME_YEAR, f"{told}: another day of the same year")
    return Evidence(0.0, told)


def _by_age(facts: Facts, listed: tuple[DateSpan, ...]) -> Evidence | None:
    for age in facts.ages:
        years = (facts.year - age,) * 2 if facts.year else (FIRST_YEAR - age, LAST_YEAR - age)
        if any(years[0] - SLACK <= known.last.year and known.first.year <= years[1] + SLACK for known in listed):
            return (
                Evidence(0.9, f"aged {age} in the article, born {_shown(listed)} on the list") if facts.year else None
            )
    return Evidence(0.0, f"aged {facts.ages[0]} in the article, born {_shown(listed)} on the list")


def _swapped(said: DateSpan, known: DateSpan) -> bool:
    """2 April for 4 February, as when a date is copied from another country's form."""
    if said.first != said.last or known.first != known.last or said.first.year != known.first.year:
        return False
    return (said.first.day, said.first.month) == (known.first.month, known.first.day)


def _meet(said: DateSpan, known: DateSpan) -> bool:
    slack = CIRCA if known.circa else 0
    return (
        said.first.year <= known.last.year + slack
        and known.first.year - slack <= said.last.year
        and (known.circa or (said.first <= known.last and known.first <= said.last))
    )


def _shown(dates: tuple[DateSpan, ...]) -> str:
    return " or ".join(date.iso for date in dates[:3])
