"""From the file to its records: CSV, or a JSON object a line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from xref.errors import ParseError
from xref.model import SetAside
from xref.sources.base.tables import Columns, read_csv, read_json, read_text, split_nested, squash
from xref.sources.custom.base import FILE, SEVERAL, SHOWN_CHARACTERS, SINGLE, OddValueError, Row

_COLUMNS = Columns(needed=("name",), allowed=("id", "type", *SINGLE[3:], *SEVERAL))


@dataclass(frozen=True, slots=True)
class Rows:
    """The records of the file, and those that were not understood."""

    rows: tuple[Row, ...]
    set_aside: tuple[SetAside, ...] = ()


def read_rows(folder: Path) -> Rows:
    """The records of the file in the folder; one that begins with a brace is JSON lines.

    Raises `ParseError` where a column is unknown or the file is neither.
    """
    text = read_text(folder, FILE, kind="CSV or JSON lines")
    return _of_json(text) if text.lstrip().startswith("{") else _of_csv(folder)


def _of_csv(folder: Path) -> Rows:
    table = read_csv(folder, FILE, _COLUMNS, by_machine=False)
    rows = []
    for record in table.records:
        cells = {column: (text,) if column in SINGLE else split_nested(text) for column, text in record.fields.items()}
        rows.append(Row(record.where, {column: values for column, values in cells.items() if any(values)}))
    return Rows(tuple(rows), table.set_aside)


def _of_json(text: str) -> Rows:
    rows, odd = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        where = f"{FILE} line {number}"
        record = _record(line, where) if line.strip() else {}
        try:
            values = {column: _values(column, value) for column, value in record.items()}
        except OddValueError as exc:
            odd.append(SetAside(where, str(exc)))
            continue
        if record:
            rows.append(Row(where, {column: found for column, found in values.items() if found}))
    return Rows(tuple(rows), tuple(odd))


def _record(line: str, where: str) -> dict[str, object]:
    record = read_json(line, where)
    if not isinstance(record, dict):
        raise ParseError(f"{where} is {line.strip()[:SHOWN_CHARACTERS]!r}; each line is one JSON object")
    _COLUMNS.check(record, where)
    return record


def _values(column: str, value: object) -> tuple[str, ...]:
    """The texts of a value: itself, or each of a list."""
    found = value if isinstance(value, list) else [] if value is None else [value]
    if any(isinstance(one, bool) or not isinstance(one, str | int | float) for one in found):
        raise OddValueError(f"{column} is {str(value)[:SHOWN_CHARACTERS]}; write a text or a list of texts")
    if column in SINGLE and len(found) > 1:
        raise OddValueError(f"{column} is {str(value)[:SHOWN_CHARACTERS]}; it takes one text")
    return tuple(filter(None, (squash(str(one)) for one in found)))
