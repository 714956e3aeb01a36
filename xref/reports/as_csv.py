"""Reports as a table: one row for each candidate, then one for each unknown."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from xref.model import Report
from xref.reports.base import Layout, cell_of
from xref.reports.base.rows import COLUMNS, rows_of


def render_csv(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    """A header, then the rows of each report; lists inside a cell are separated by `; `."""
    yield _to_lines([list(COLUMNS)])
    for report in reports:
        yield _to_lines([[cell_of(row.get(column, "")) for column in COLUMNS] for row in rows_of(report)])


def _to_lines(rows: Iterable[Iterable[str]]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()
