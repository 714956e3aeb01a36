"""What a run wrote, as rows."""

from __future__ import annotations

import json
from pathlib import Path

from xref.corpus.base import TABLES


def rows(folder: Path) -> dict[str, list[dict]]:
    return {table: table_rows(folder, table) for table in TABLES}


def table_rows(folder: Path, table: str) -> list[dict]:
    found = []
    for path in sorted((folder / table).iterdir()):
        if path.suffix == ".parquet":
            parquet = __import__("pytest").importorskip("pyarrow.parquet")
            found += parquet.read_table(path).to_pylist()
        else:
            found += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return found
