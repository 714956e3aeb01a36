"""Rows of all tables in one frame, and the lists on their way to other machines."""

from __future__ import annotations

import pickle
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xref.corpus.base import TABLES, Columns, Item, Tally, screen_item
from xref.corpus.base.base import TEXT
from xref.decisions import Book
from xref.index import NameIndex
from xref.model import Band, Snapshot
from xref.pipeline import Screener
from xref.settings import Settings
from xref.unknowns import Extras

if TYPE_CHECKING:
    import pandas as pd

TABLE = "table"  # the column that says of which table a row is
# Every table's columns, each once.
COLUMNS: Mapping[str, str] = {TABLE: TEXT} | {name: kind for of in TABLES.values() for name, kind in of.items()}
FLAGGED = tuple(band.value for band in Band if band.is_flagged)
_TYPES = {"int64": "bigint", "list<string>": "array<string>"}
SPARK_SCHEMA = ", ".join(f"`{name}` {_TYPES.get(kind, kind)}" for name, kind in COLUMNS.items())
_EMPTY = dict.fromkeys(COLUMNS)  # None, where pandas would put a NaN among texts
_PANDAS = {"int64": "Int64", "double": "Float64"}


def screened(screener: Screener, items: Iterable[Item], columns: Columns) -> pd.DataFrame:
    """The rows of all items, of every table, in one frame with the columns of `COLUMNS`."""
    import pandas as pd  # noqa: PLC0415 - 0.5 s, and here it is asked for

    tally = Tally()
    rows = [
        {**_EMPTY, TABLE: table, **row}
        for item in items
        for table, found in screen_item(screener, item, columns, tally).items()
        for row in found
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)
    return frame.astype({name: _PANDAS[kind] for name, kind in COLUMNS.items() if kind in _PANDAS})


@dataclass(frozen=True, slots=True)
class Shipment:
    """A screener on its way: an archive that holds its indexes, and what the folder is called in which it is opened."""

    archive: Path
    folder: str
    manifest: bytes  # pickled: settings, extras, decisions, and the snapshot of each index

    def opened(self, at: Path) -> Screener:
        """The screener, its indexes mapped from the unpacked archive; opened once a process."""
        return _opened(at, self.manifest)


def pack(screener: Screener, folder: Path) -> Shipment:
    """The screener's indexes in an archive in `folder`. What they hold is not compressed twice: it is mapped."""
    name = f"xref-{'-'.join(index.snapshot.sha256.removeprefix('sha256:')[:12] for index in screener.indexes)}"
    archive = folder / f"{name}.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for number, index in enumerate(screener.indexes):
            for file in sorted(index.folder.iterdir()):
                packed.write(file, f"{number}/{file.name}")
    book = screener.book and screener.book.until(len(screener.book.entries), datetime.now(UTC))
    snapshots = [index.snapshot for index in screener.indexes]
    return Shipment(archive, name, pickle.dumps((screener.settings, screener.extras, book, snapshots)))


@lru_cache(maxsize=2)
def _opened(at: Path, manifest: bytes) -> Screener:
    settings: Settings
    extras: Extras
    book: Book | None
    snapshots: list[Snapshot]
    settings, extras, book, snapshots = pickle.loads(manifest)  # noqa: S301 - our own, handed over by Spark
    lists = [NameIndex(at / str(number), one) for number, one in enumerate(snapshots)]
    return Screener(lists, settings, lambda: book).asking(extras)


def clean_records(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows of a frame as plain values, None where there is nothing."""
    for record in frame.to_dict("records"):
        yield {str(name): _plain(value) for name, value in record.items()}


def _plain(value: object) -> object:
    if hasattr(value, "tolist"):  # of numpy: a number, or a list
        value = value.tolist()
    is_nothing = value is None or (isinstance(value, float) and value != value) or type(value).__name__ == "NAType"  # noqa: PLR0124 - NaN
    return None if is_nothing else value
