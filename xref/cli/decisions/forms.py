"""The forms in which decisions are listed and exported."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from xref.decisions.base import COLUMNS, REVOKE, Entry
from xref.reports.base import cell_of, show

Rows = Iterable[tuple[Entry, str]]


def as_text(rows: Rows) -> Iterator[str]:
    """Two lines a decision: what and by whom, then where it holds and why."""
    empty = True
    for entry, state in rows:
        empty = False
        what = f"revokes {entry.revokes}" if entry.action == REVOKE else _about(entry)
        yield f"{entry.number:>4}  {entry.made_at[:10]}  {show(entry.made_by)}  {state}  {show(what)}\n"
        yield f"      {show(entry.reason)}\n"
    if empty:
        yield "no decision\n"


def _about(entry: Entry) -> str:
    listed = f"{entry.listing_source} {entry.listing_id} {entry.listing_name}"
    where = {"article": entry.article, "source": f"in {entry.news_source}"}.get(entry.scope, "everywhere")
    until = f", until {entry.expires[:10]}" if entry.expires else ""
    return f"{entry.verdict}: {entry.subject} / {listed} ({where}{until})"


def as_csv(rows: Rows) -> Iterator[str]:
    """One row an entry; no cell can run as a formula. What a hash is of, jsonl has to the letter."""
    yield _line(("state", *COLUMNS))
    for entry, state in rows:
        yield _line([state, *(cell_of(str(getattr(entry, name))) for name in COLUMNS)])


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def as_jsonl(rows: Rows) -> Iterator[str]:
    """One document a line, from which every hash can be computed again."""
    for entry, state in rows:
        yield json.dumps({"state": state, **entry.to_dict()}) + "\n"


FORMS: Mapping[str, Callable[[Rows], Iterator[str]]] = MappingProxyType(
    {"text": as_text, "csv": as_csv, "jsonl": as_jsonl}
)
