"""What an age in an article says of when one was born."""

from __future__ import annotations

SLACK = 2  # years by which an age may be off: lists and articles round, and articles are read later
FIRST_YEAR, LAST_YEAR = 2001, 2035  # of an article without a date: the lists screened against began in 2001
LATER = 16  # years by which an article without a date may be later than the latest year that it speaks of

Years = tuple[int, int]  # the first and the last


def years_written(year: int | None, *, is_dated: bool) -> Years:
    """The years in which an article may be written: one without a date may be later than all that it speaks of.

    One that speaks of no year since the lists began tells of the past, and may be of any.
    """
    if not year or (year < FIRST_YEAR and not is_dated):
        return FIRST_YEAR, LAST_YEAR
    return year, year + (0 if is_dated else LATER)


def years_born(age: int, written: Years) -> Years:
    """The years in which one may be born who is so old in an article of these years."""
    return written[0] - age - SLACK, written[1] - age + SLACK


def meet(one: Years, other: Years) -> bool:
    """Whether some year is of both."""
    return one[0] <= other[1] and other[0] <= one[1]
