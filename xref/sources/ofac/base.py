"""What the parts of the OFAC reader share: a row, and how OFAC writes dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from xref.model import DateSpan, SetAside

NULL = "-0-"  # stands unquoted and with a blank after it; only a whole field is null ("CH-660-0-469-982-0" is not)

_MONTHS = {
    name: number
    for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)  # noqa: SIM905
}
_DAY = r"(?:(?:\d{1,2} )?[A-Z][a-z]{2,8} )?\d{4}"
SPAN = rf"(?:circa )?{_DAY}(?:(?: to |-){_DAY})?"  # a date wherever it stands
_DATE = re.compile(r"(?:(?:(\d{1,2}) )?([A-Z][a-z]{2})[a-z]* )?(\d{4})")
_SPAN = re.compile(rf"(circa )?({_DAY})(?:(?: to |-)({_DAY}))?")


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a file; null fields are empty."""

    where: str  # "sdn.csv line 12"
    fields: tuple[str, ...]

    @property
    def uid(self) -> str:
        return self.fields[0].strip()


@dataclass(frozen=True, slots=True)
class FileRows:
    """The records of one file, and what was wrong with it."""

    rows: tuple[Row, ...]
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return len(self.rows) + len(self.set_aside)


def read_span(text: str) -> DateSpan | None:
    """The days a date of OFAC's can mean ("circa 1951", "Mar 1962 to Feb 1963"), or None where it is no date."""
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    first = _read_date(found[2])
    last = _read_date(found[3]) if found[3] else first
    if first is None or last is None or last.last < first.first:
        return None
    return DateSpan(first.first, last.last, circa=bool(found[1]))


def _read_date(text: str) -> DateSpan | None:
    found = _DATE.fullmatch(text)
    if found is None or (found[2] and found[2] not in _MONTHS):
        return None
    try:
        return DateSpan.of(int(found[3]), _MONTHS.get(found[2] or ""), int(found[1]) if found[1] else None)
    except ValueError:  # no such day: 31 Feb, year 0000
        return None
