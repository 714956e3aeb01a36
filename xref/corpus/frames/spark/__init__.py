"""Archives on Apache Spark: its readers, our screening in its Python processes, its writers."""

from __future__ import annotations

import atexit
import os
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from xref.corpus.base import TABLES, Columns, Item, Line, Taking, Tally, called, find_inputs, is_remote, row_item
from xref.corpus.base.inputs import LINES, OWN, Input
from xref.corpus.frames.base import SPARK_SCHEMA, TABLE, Shipment, clean_records, pack, screened
from xref.corpus.frames.spark.counting import tally_of
from xref.errors import ArticleError, SettingsError
from xref.intake import STDIN, Wishes, is_address
from xref.pipeline import Screener
from xref.readers import ignore

if TYPE_CHECKING:
    import pandas as pd

PATH, AT, ROW = "xref_path", "xref_at", "xref_row"  # columns of ours beside those of the input
BATCH_ROWS = 200  # handed to a Python process at once
PARTITIONS = ("band", "date", "none")
PACKED_LINES = (".bz2", ".gz")  # packings that Spark's reader of lines knows without native libraries
SPLIT = "16m"  # of the input, to a task: a minute or less
OPEN_COST = "256k"  # what a small file counts as, at least: screening costs more than opening
MISSING = "--engine spark needs PySpark and Java 17: pip install 'xref[spark]', and set JAVA_HOME"
_SHIPPED: set[tuple[str, str]] = set()  # by application: an archive of one name is sent once
Frames = Iterator["pd.DataFrame"]


def open_session(master: str) -> Any:  # noqa: ANN401 - a SparkSession; the extra may be absent
    """The session there is, or one of our own; SettingsError where PySpark or Java is missing."""
    try:
        from pyspark.errors import PySparkException  # noqa: PLC0415 - an extra
        from pyspark.sql import SparkSession  # noqa: PLC0415 - as above
    except ImportError:
        raise SettingsError(MISSING) from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    asked = SparkSession.builder.appName("xref")
    try:
        session = (asked.master(master) if master else asked).getOrCreate()
    except (PySparkException, OSError) as exc:
        raise SettingsError(f"Spark does not start ({str(exc).splitlines()[0]}); {MISSING}") from exc
    return session


def _configure(session: Any) -> None:  # noqa: ANN401 - as above
    """Few articles are handed over at once, for they may be large; and a file is split the same way in each pass."""
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(BATCH_ROWS))
    session.conf.set("spark.sql.files.maxPartitionBytes", SPLIT)
    session.conf.set("spark.sql.files.openCostInBytes", OPEN_COST)
    session.conf.set("spark.sql.files.minPartitionNum", str(3 * session.sparkContext.defaultParallelism))


def ship(session: Any, screener: Screener) -> Shipment:  # noqa: ANN401 - as above
    """The lists, sent once to each executor, which unpacks them: its processes map the same files."""
    folder = tempfile.mkdtemp(prefix="xref-")  # Spark serves the archive from there as long as the session lasts
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shipment = pack(screener, Path(folder))
    key = session.sparkContext.applicationId, shipment.folder
    if key not in _SHIPPED:
        session.sparkContext.addArchive(f"{shipment.archive}#{shipment.folder}")
        _SHIPPED.add(key)
    return shipment


def screener_of(shipment: Shipment) -> Screener:
    """The screener of this process on an executor."""
    from pyspark import SparkFiles  # noqa: PLC0415 - an extra

    return shipment.opened(Path(SparkFiles.get(shipment.folder)))


@dataclass(frozen=True, slots=True)
class Job:
    """What a process on an executor has to know."""

    shipment: Shipment
    columns: Columns
    wishes: Wishes
    names: Mapping[str, str]  # what an input is called, where that is not its address
    begins: Mapping[tuple[str, int], int]  # of a split of a file of lines: how many lines stand before it

    def name_of(self, path: str) -> str:
        """What reports call the file at an address that Spark gave."""
        plain = unquote(urlsplit(path).path) if path.startswith("file:") else path
        return self.names.get(plain, plain)

    def lines(self, frames: Frames) -> Frames:
        """The rows of lines of JSON, each called by its number in its file."""
        seen: Counter[tuple[str, int]] = Counter()
        for frame in frames:
            items: list[Item] = []
            for path, at, content in zip(frame[PATH], frame[AT], frame["value"], strict=True):
                seen[path, at] += 1
                number = self.begins[path, at] + seen[path, at]
                plain = bytes(content).rstrip(b"\r\n")
                plain = plain.removeprefix(b"\xef\xbb\xbf") if number == 1 else plain
                if plain.strip():
                    items.append(Line(f"{self.name_of(path)}#line={number}", plain))
            yield screened(screener_of(self.shipment), items, self.columns)

    def rows(self, frames: Frames) -> Frames:
        """The rows of a table."""
        for frame in frames:
            items: list[Item] = []
            for record in clean_records(frame):
                path, row = record.pop(PATH), record.pop(ROW)
                items.append(row_item(record, f"{self.name_of(path)}#row={row + 1}", self.columns))
            yield screened(screener_of(self.shipment), items, self.columns)

    def documents(self, frames: Frames) -> Frames:
        """The rows of whole files of any kind, read as the local engine reads them."""
        for frame in frames:
            for path, content in zip(frame["path"], frame["content"], strict=True):
                yield from self._document(self.name_of(path), bytes(content))

    def _document(self, name: str, content: bytes) -> Frames:
        with TemporaryDirectory(prefix="xref-") as folder:
            local = Path(folder) / Path(name).name
            local.write_bytes(content)
            batch: list[Item] = []
            for item in Taking([str(local)], self.wishes, self.columns).whole():
                batch.append(called(item, str(local), name))
                if len(batch) >= BATCH_ROWS:
                    yield screened(screener_of(self.shipment), batch, self.columns)
                    batch = []
            yield screened(screener_of(self.shipment), batch, self.columns)


@dataclass(frozen=True, slots=True)
class SparkOrder:
    """What is to be screened on Spark. `output` may be an address that Hadoop knows (`hdfs://…`, `s3a://…`)."""

    inputs: Sequence[str]
    output: str
    master: str = ""  # the session's own where empty, as `spark-submit` sets it
    partition_by: str = PARTITIONS[0]
    wishes: Wishes = field(default_factory=Wishes)
    columns: Columns = field(default_factory=Columns)


def screen_on_spark(screener: Screener, order: SparkOrder) -> Tally:
    """Screen all articles on Spark and write the tables as Parquet; what was counted comes back."""
    from pyspark import StorageLevel  # noqa: PLC0415 - an extra

    session = open_session(order.master)
    _configure(session)
    frame = _screened(session, screener, order).persist(StorageLevel.DISK_ONLY)
    try:
        for table, columns in TABLES.items():
            parts = _partitions(order.partition_by, table)
            rows = frame.where(frame[TABLE] == table).select(*columns).write.mode("overwrite")
            (rows.partitionBy(*parts) if parts else rows).parquet(f"{order.output}/{table}")
        return tally_of(frame)
    finally:
        frame.unpersist()


def write_text(path: str, text: str, master: str) -> None:
    """Write a text as the one file of a folder at an address that Spark knows."""
    session = open_session(master)
    session.createDataFrame([(text,)], "value string").coalesce(1).write.mode("overwrite").text(path)


def _partitions(by: str, table: str) -> tuple[str, ...]:
    if by == "band":
        return ("band",) if table == "matches" else ()
    return ("published",) if by == "date" and "published" in TABLES[table] else ()


def _screened(session: Any, screener: Screener, order: SparkOrder) -> Any:  # noqa: ANN401 - of Spark
    """The rows of all inputs, of every table, in one frame."""
    found = [one for name in order.inputs for one in _found(name)]
    good = [one for one in found if not one.error and not _is_empty(one)]
    lines = [one for one in good if _is_lines(one, order.wishes)]
    tables = [one for one in good if one.plain_suffix in OWN and not order.wishes.form]
    others = [one for one in good if one not in lines and one not in tables]
    begins: dict[tuple[str, int], int] = {}
    split = _split_lines(session, lines) if lines else None
    if split:
        begins = _begins((row[PATH], row[AT], row["count"]) for row in split.groupBy(PATH, AT).count().collect())
    names = {str(Path(one.name).absolute()): one.name for one in good if not is_remote(one.name)}
    job = Job(ship(session, screener), order.columns, order.wishes, names, begins)
    frames = [session.createDataFrame(_failed(screener, found), SPARK_SCHEMA)]
    if split:
        frames.append(split.mapInPandas(job.lines, SPARK_SCHEMA))
    if tables:
        frames.append(_rows(session, tables, order.columns).mapInPandas(job.rows, SPARK_SCHEMA))
    if others:
        files = session.read.format("binaryFile").load([_path(one) for one in others])
        frames.append(files.select("path", "content").mapInPandas(job.documents, SPARK_SCHEMA))
    return reduce(lambda whole, more: whole.unionByName(more), frames)


def _found(name: str) -> Iterator[Input]:
    """The documents behind a name; what is in a store, Spark finds itself."""
    if name == STDIN or is_address(name):
        yield Input(name, error=ArticleError(f"{name}: Spark reads files and stores; give one of them"))
    elif is_remote(name):
        yield Input(name)
    else:
        yield from find_inputs([name], ignore)


def _path(one: Input) -> str:
    """The address of a document for Spark, in which a pattern's letters stand for themselves."""
    if is_remote(one.name):
        return one.name
    return re.sub(r"([\[\]{}*?\\])", r"\\\1", str(Path(one.name).absolute()))


def _is_lines(one: Input, wishes: Wishes) -> bool:
    is_plain = not one.is_packed or one.name.lower().endswith(PACKED_LINES)
    return is_plain and (wishes.form == "jsonl" or (not wishes.form and one.plain_suffix in LINES))


def _is_empty(one: Input) -> bool:
    """Whether a file here has nothing in it: Spark passes over such a file without a word."""
    return not is_remote(one.name) and not one.size


def _failed(screener: Screener, found: Iterable[Input]) -> pd.DataFrame:
    """The rows of what Spark cannot tell of."""
    items = [one.error for one in found if one.error]
    empty = [one.name for one in found if not one.error and _is_empty(one)]
    return screened(screener, [*items, *Taking(empty).whole()], Columns())


def _split_lines(session: Any, lines: Iterable[Input]) -> Any:  # noqa: ANN401 - of Spark
    """The lines of files as bytes, with the file's address and where in it the split begins that they are of."""
    from pyspark.sql import functions as sql  # noqa: PLC0415 - an extra

    read = session.read.option("lineSep", "\n").text([_path(one) for one in lines])
    path, at = sql.col("_metadata.file_path").alias(PATH), sql.col("_metadata.file_block_start").alias(AT)
    return read.select(path, at, sql.col("value").cast("binary").alias("value"))


def _begins(counts: Iterable[tuple[str, int, int]]) -> dict[tuple[str, int], int]:
    """How many lines stand before each split of a file, from how many are in each."""
    before: Counter[str] = Counter()
    begins = {}
    for path, at, count in sorted(counts):
        begins[path, at] = before[path]
        before[path] += count
    return begins


def _rows(session: Any, tables: Iterable[Input], columns: Columns) -> Any:  # noqa: ANN401 - of Spark
    from pyspark.sql import functions as sql  # noqa: PLC0415 - an extra

    read = session.read.option("mergeSchema", "true").parquet(*[_path(one) for one in tables])
    if columns.id in read.columns:  # pandas makes fractions of numbers where some are missing
        read = read.withColumn(columns.id, sql.col(columns.id).cast("string"))
    return read.select("*", sql.col("_metadata.file_path").alias(PATH), sql.col("_metadata.row_index").alias(ROW))
