"""Differences as lines for the terminal: `+` added, `-` removed, `~` changed, and under it the fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xref.history.base import Difference
from xref.history.forms.base import SIGNS, headline, summary
from xref.reports.base import show
from xref.snapshots.changes import FieldChange, ListingChange


def render_table(differences: Iterable[Difference]) -> Iterator[str]:
    """A head for each list, then a line for each listing."""
    for number, difference in enumerate(differences):
        yield f"{'' if number == 0 else chr(10)}{headline(difference)}\n{summary(difference)}\n"
        wide = max((len(show(change.uid)) for change in difference.changes), default=0)
        for change in difference.changes:
            yield _line(change, wide)
            yield from (f"    {line}\n" for field in change.fields for line in _field_lines(field))


def _line(change: ListingChange, wide: int) -> str:
    programs = f"  [{show(', '.join(change.programs))}]" if change.programs else ""
    return f"{SIGNS[change.kind]} {show(change.uid):<{wide}}  {change.type:<12}  {show(change.name)}{programs}\n"


def _field_lines(field: FieldChange) -> Iterator[str]:
    name = field.name.replace("_", " ")
    for sign, values in (("-", field.removed), ("+", field.added)):
        for value in values:
            yield f"{name:<14} {sign} {show(value)}"
            name = ""
