"""Whether the article's ages and birth dates agree with the list's."""

from __future__ import annotations

from xref.ages import Years, meet, years_born, years_written
from xref.model import DateSpan, Evidence, Facts, PartyType
from xref.signals.base import Pairing

GROWN_UP = 13  # years; no younger one is on OFAC's list of 2021 without a birth date
SWAPPED = 0.9  # of a date whose day and month stand the other way round
SAME_YEAR = 0.4  # of another day of the same year: lists and papers differ, and so do namesakes
CIRCA = 3  # years around a date that the list gives as approximate


def birth(pairing: Pairing) -> Evidence | None:
    """The age or birth date that the article gives fits one of the listing's birth dates."""
    listing, facts = pairing.listing, pairing.subject.facts
    if listing.type is not PartyType.PERSON:
        return None
    if not listing.birth_dates:
        return _of_child(facts) if facts.ages else None
    if facts.births:
        return _by_birth(facts.births, listing.birth_dates)
    return _by_age(facts, listing.birth_dates) if facts.ages else None


def _of_child(facts: Facts) -> Evidence | None:
    """Lists hold hardly any child, and give the birth of those they hold."""
    if max(facts.ages) >= GROWN_UP:
        return None
    return Evidence(0.0, f"aged {facts.ages[0]} in the article; the list would give a child's birth")


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
    written = years_written(facts.year, is_dated=facts.is_dated)
    for age in facts.ages:
        if facts.year and _may_be_born(years_born(age, (facts.year, facts.year)), listed):
            return Evidence(0.9, f"aged {age} in the article, born {_shown(listed)} on the list")
    if any(_may_be_born(years_born(age, written), listed) for age in facts.ages):
        return None
    return Evidence(0.0, f"aged {facts.ages[0]} in the article, born {_shown(listed)} on the list")


def _may_be_born(years: Years, listed: tuple[DateSpan, ...]) -> bool:
    return any(meet(years, (known.first.year, known.last.year)) for known in listed)


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
