"""A frame of articles in, a frame of rows out: of pandas here, of Spark wherever it runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypedDict, Unpack

from xref.corpus.base import Columns, Item, row_item
from xref.corpus.frames.base import SPARK_SCHEMA, Shipment, clean_records, screened
from xref.corpus.frames.spark import PARTITIONS, SparkOrder, screen_on_spark, screener_of, ship, write_text
from xref.errors import SettingsError
from xref.pipeline import Screener

__all__ = ["PARTITIONS", "SparkOrder", "screen_frame", "screen_on_spark", "write_text"]


class Asked(TypedDict, total=False):
    """What else can be asked for, as of `xref check`."""

    names: str  # ENGINE:MODEL
    nearest: bool
    hide_common: bool


def screen_frame(
    df: Any,  # noqa: ANN401
    text: str = "body",
    *,
    id: str = "",  # noqa: A002
    screener: Screener | None = None,
    **asked: Unpack[Asked],
) -> Any:  # noqa: ANN401
    """The rows of all articles of a DataFrame, of pandas or of Spark, as a DataFrame of the same kind.

    `text` and `id` name the columns with the articles' text and id; of pandas, the index is the id where none is named.
    The column `table` says whether a row is of `articles`, `matches` (one for each candidate), `unknowns` or
    `failures`; docs/archives.md has the columns. `screener` is `Screener.open()` where none is given. `names`,
    `nearest` and `hide_common` are what the options of `xref check` are, beside what the screener was asked for.
    """
    columns = Columns(text, id)
    missing = [name for name in (text, id) if name and name not in df.columns]
    if missing:
        raise SettingsError(f"the frame has no column {missing[0]!r}; it has {', '.join(map(str, df.columns))}")
    screener = screener or Screener.open()
    screener = screener.asking(replace(screener.extras, **asked)) if asked else screener
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
