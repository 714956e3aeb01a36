"""From the ways in which publishers write dates to the days they can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from xref.model import DateSpan

MAX_CHARACTERS = 2000  # of a field of dates; a longer one is prose
FIRST_YEAR, LAST_YEAR = 1800, 2100  # a number of four digits within is a year
# A spreadsheet writes years 00 to 29 of two digits for 2000 to 2029, and counts days from here.
FIRST_SHORT_YEAR = 1930
SERIAL_START = date(1899, 12, 30)

_MONTHS = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)  # noqa: SIM905
}
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_TIME = r"[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"
_UNKNOWN = r"(?:dd|mm|00|0|yy)"  # what stands where a part is not known: "dd/mm/1965", "00/00/1975"
_FORMS = (
    rf"(?P<y1>\d{{4}})-(?P<m1>\d{{1,2}})(?:-(?P<d1>\d{{1,2}})(?:{_TIME})?)?(?![\d/])",
    rf"(?P<d2>\d{{1,2}}|{_UNKNOWN}) ?[/.-] ?(?P<m2>\d{{1,2}}|{_UNKNOWN}) ?[/.-] ?(?P<y2>\d{{4}})",
    rf"(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[ .-]{{0,2}}(?P<m3>{_MONTH})[ ,-]{{0,2}}(?P<y3>\d{{4}}|\d{{2}}(?!\d))",
    rf"(?P<m4>{_MONTH}) (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y4>\d{{4}})",
    rf"(?P<m5>{_MONTH})[ ,-]{{0,2}}(?P<y5>\d{{4}}|(?<=-)\d{{2}}(?!\d))",
    r"(?P<m6>\d{1,2})/(?P<y6>\d{4})",
    r"(?P<y7>\d{4})",
)
_CIRCA = re.compile(r"(?:\b(?:circa|approximately|approx|around|about|ca|c))\.? ?$", re.IGNORECASE)
_TO = re.compile(r" ?(?:-|–|—|to|until) ?", re.IGNORECASE)
_AND = re.compile(r",? (?:and|or) ", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween:? (?:approximately |circa |the years? )?$", re.IGNORECASE)
# What may stand between dates and says nothing: separators, and the marks of a list ("a)", "(ii)").
_BETWEEN_DATES = re.compile(
    r"(?:[\s,;/|&]|\(?\b(?:[a-z]|[ivx]{1,4})\)|\b(?:and|or|between|the|years?|born|in|on|dob|alt|circa|approximately"
    r"|approx|around|about|ca|c)\b[.:]?)*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a field, and whether it says more than they."""

    spans: tuple[DateSpan, ...] = ()
    is_all: bool = True


def read_dates(text: str) -> Dates:
    """Every date of a field, as precise as each is written; a range is one span.

    Days come before months: "05/02/1970" is 5 February. `is_all` is False where words remain that no date explains.
    """
    squashed = " ".join(text[:MAX_CHARACTERS].split())
    spans, rest, at = [], [], 0
    for start, end, span in _merged(squashed, list(_found(squashed))):
        rest.append(squashed[at:start])
        at = end
        spans.append(span)
    rest.append(squashed[at:])
    is_all = len(text) <= MAX_CHARACTERS and all(_BETWEEN_DATES.fullmatch(piece) for piece in rest)
    return Dates(tuple(dict.fromkeys(spans)), is_all)


def read_day(text: str) -> str:
    """The first date of a field, ISO, with just the precision it has; empty where there is none."""
    spans = read_dates(text).spans
    return spans[0].iso if spans else ""


def from_serial(number: float) -> DateSpan | None:
    """The day or year that a number in a spreadsheet's date column means; None where it means neither."""
    if not FIRST_YEAR <= number < 80_000:  # 1904 to 2119 as days; a comparison with "not a number" is false, too
        return None
    if number <= LAST_YEAR:
        return DateSpan.of(int(number))
    day = SERIAL_START + timedelta(days=int(number))
    return DateSpan(day, day)


@cache
def _date() -> re.Pattern[str]:
    """A date in any of the forms; compiled where one is read, for that takes as long as half of the other modules."""
    return re.compile(rf"(?<![\w/])(?:{'|'.join(_FORMS)})(?![\w/])", re.IGNORECASE)


def _found(text: str) -> Iterator[tuple[int, int, DateSpan]]:
    for found in _date().finditer(text):
        parts = {name[0]: value for name, value in found.groupdict().items() if value is not None}
        span = _span(parts, circa=_CIRCA.search(text[max(0, found.start() - 16) : found.start()]) is not None)
        if span is not None:
            yield found.start(), found.end(), span


def _span(parts: dict[str, str], *, circa: bool) -> DateSpan | None:
    year, month, day = _year(parts["y"]), _month(parts.get("m", "")), _number(parts.get("d", ""))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return DateSpan.of(year, month, day if month else None, circa=circa)
    except ValueError:  # no such day, as 31 Feb; or months first, as in 12/25/1970
        if month and day and month > 12 >= day:
            return _span(parts | {"m": str(day), "d": str(month)}, circa=circa)
    return None


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    century = FIRST_SHORT_YEAR // 100 * 100
    year = century + int(text)
    return year if year >= FIRST_SHORT_YEAR else year + 100


def _month(text: str) -> int | None:
    return _MONTHS.get(text[:3].lower()) or _number(text)


def _number(text: str) -> int | None:
    """None where the part is not known."""
    return int(text) or None if text.isdigit() else None


def _merged(text: str, found: list[tuple[int, int, DateSpan]]) -> Iterator[tuple[int, int, DateSpan]]:
    """The dates, two ends of a range made one."""
    waiting = found[::-1]
    while waiting:
        start, end, span = waiting.pop()
        if waiting and waiting[-1][2].last >= span.first and _is_range(text, start, end, waiting[-1][0]):
            _, end, last = waiting.pop()
            span = DateSpan(span.first, last.last, circa=span.circa or last.circa)
        yield start, end, span


def _is_range(text: str, start: int, end: int, after: int) -> bool:
    joint = text[end:after]
    if _TO.fullmatch(joint):
        return True
    return _AND.fullmatch(joint) is not None and _BETWEEN.search(text[max(0, start - 40) : start]) is not None
