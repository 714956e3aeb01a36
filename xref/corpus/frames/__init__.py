"""A frame of articles in, a frame of rows out: of pandas here, of Spark wherever it runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from xref.corpus.base import Columns, Item, row_item
from xref.corpus.frames.base import SPARK_SCHEMA, Shipment, clean_records, screened
from xref.corpus.frames.spark import PARTITIONS, SparkOrder, screen_on_spark, screener_of, ship, write_text
from xref.errors import SettingsError
from xref.pipeline import Screener

__all__ = ["PARTITIONS", "SparkOrder", "screen_frame", "screen_on_spark", "write_text"]


def screen_frame(df: Any, text: str = "body", *, id: str = "", screener: Screener | None = None) -> Any:  # noqa: ANN401, A002
    """The rows of all articles of a DataFrame, of pandas or of Spark, as a DataFrame of the same kind.

    `text` and `id` name the columns with the articles' text and id; of pandas, the index is the id where none is named.
    The column `table` says whether a row is of `articles`, `matches` (one for each candidate), `unknowns` or
    `failures`; docs/archives.md has the columns. `screener` is `Screener.open()` where none is given.
    """
    columns = Columns(text, id)
    missing = [name for name in (text, id) if name and name not in df.columns]
    if missing:
        raise SettingsError(f"the frame has no column {missing[0]!r}; it has {', '.join(map(str, df.columns))}")
    screener = screener or Screener.open()
    if not hasattr(df, "mapInPandas"):
        return screened(screener, _items(df, columns), columns)
    if not id:
        raise SettingsError("rows of Spark have no order: name the column with the articles' ids (id=…)")
    return df.mapInPandas(_Mapped(ship(df.sparkSession, screener), columns), SPARK_SCHEMA)


def _items(df: Any, columns: Columns) -> Iterator[Item]:  # noqa: ANN401 - a DataFrame of pandas
    for name, record in zip(df.index, clean_records(df), strict=True):
        yield row_item(record, str(name), columns)


class _Mapped:
    """What a process on an executor does to the frames that Spark gives it."""

    def __init__(self, shipment: Shipment, columns: Columns) -> None:
        self._shipment, self._columns = shipment, columns

    def __call__(self, frames: Iterator[Any]) -> Iterator[Any]:
        for frame in frames:
            yield screened(screener_of(self._shipment), _items(frame, self._columns), self._columns)
