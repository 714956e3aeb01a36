"""Several reports on one page: their index first, though it is known last."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from xref.model import Report

PIECE = 1 << 16  # characters
Row = TypeVar("Row")


def index_first(
    reports: Iterable[Report],
    body: Callable[[Report, int], Iterable[str]],
    row: Callable[[Report, int], Row],
    index: Callable[[list[Row]], str],
) -> Iterator[str]:
    """The index of all rows, then the body of each report; until then the bodies wait on disk."""
    rows = list[Row]()
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as waiting:
        for number, report in enumerate(reports, 1):
            rows.append(row(report, number))
            waiting.writelines(body(report, number))
        yield index(rows)
        waiting.seek(0)
        while piece := waiting.read(PIECE):
            yield piece
