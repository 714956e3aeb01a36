"""The rows of a part as files, JSON lines or Parquet: written beside, and put in place by a rename."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from xref.corpus.base.base import TABLES, Row, import_arrow
from xref.errors import SettingsError

FORMS = ("jsonl", "parquet")
WORK = ".work"  # below the output: what is not whole yet


class PartWriter:
    """The files of one part, a table each. None is in place before `publish`."""

    def __init__(self, folder: Path, form: str, number: int) -> None:
        self._folder, self._form = folder, form
        self._name = f"part-{number:07d}.{form}"
        self._rows: dict[str, list[Row]] = {table: [] for table in TABLES}

    def add(self, rows: Mapping[str, Iterable[Row]]) -> None:
        """Take the rows of one article."""
        for table, more in rows.items():
            self._rows[table].extend(more)

    def write(self) -> dict[str, str]:
        """Write the tables that have rows into the folder for work: their files by table."""
        written = {}
        for table, rows in self._rows.items():
            if rows:
                path = self._folder / WORK / f"{os.getpid()}-{table}-{self._name}"
                _write(path, self._form, table, rows)
                written[table] = str(path)
        return written


def _write(path: Path, form: str, table: str, rows: list[Row]) -> None:
    with path.open("wb") as file:
        if form == "parquet":
            import_arrow()["parquet"].write_table(arrow_table(table, rows), file, compression="zstd")
        else:
            file.writelines(_line(table, row) for row in rows)
        file.flush()
        os.fsync(file.fileno())


def _line(table: str, row: Row) -> bytes:
    ordered = {name: row[name] for name in TABLES[table]}
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def arrow_table(table: str, rows: list[Row]) -> Any:  # noqa: ANN401 - a pyarrow.Table, which has no types
    """The rows with their columns in order and of the types that `TABLES` says."""
    arrow = import_arrow()["arrow"]
    types = {"list<string>": arrow.list_(arrow.string()), "string": arrow.string(), "int64": arrow.int64(),
             "double": arrow.float64()}  # fmt: skip
    schema = arrow.schema([(name, types[kind]) for name, kind in TABLES[table].items()])
    return arrow.Table.from_pylist(rows, schema=schema)


def prepare(folder: Path) -> None:
    """Make the folders, and empty that for work."""
    try:
        for name in (*TABLES, WORK):
            (folder / name).mkdir(parents=True, exist_ok=True)
        for left in (folder / WORK).iterdir():
            left.unlink(missing_ok=True)
    except OSError as exc:
        reason = (exc.strerror or str(exc)).lower()
        raise SettingsError(f"cannot write to {folder}: {reason}; choose another --output") from exc


def discard_from(folder: Path, number: int) -> None:
    """Remove the files of that part and all after it: a killed run may have put them in place and not noted them."""
    for table in TABLES:
        for path in (folder / table).glob("part-*"):
            if int(path.name.removeprefix("part-").partition(".")[0]) >= number:
                path.unlink()


def publish(folder: Path, form: str, number: int, written: Mapping[str, str]) -> None:
    """Put the files of a part in place."""
    for table, path in written.items():
        os.replace(path, folder / table / f"part-{number:07d}.{form}")  # noqa: PTH105 - the one call that is one step
