"""Many articles: read here, screened by processes that share one index, their rows on the disk part by part."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from xref.corpus.base import (
    FORMS,
    Columns,
    Part,
    Position,
    Tally,
    discard_from,
    import_arrow,
    is_remote,
    prepare,
    publish,
)
from xref.corpus.base.inputs import Taking
from xref.corpus.frames import PARTITIONS, SparkOrder, screen_frame, screen_on_spark, write_text
from xref.corpus.journal import NAME as JOURNAL
from xref.corpus.journal import Begun, Done, Journal, locked
from xref.corpus.pool import Plan, Pool, Result
from xref.corpus.summary import NAME as SUMMARY
from xref.corpus.summary import to_document, to_json, to_lines
from xref.errors import SettingsError
from xref.intake import Wishes
from xref.pipeline import Screener
from xref.readers import Notify, ignore

__all__ = [
    "FORMS",
    "PARTITIONS",
    "Columns",
    "Order",
    "Progress",
    "SparkOrder",
    "screen_cluster",
    "screen_corpus",
    "screen_frame",
    "to_lines",
]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be screened, and where its rows go."""

    inputs: Sequence[str]
    folder: Path
    form: str = "jsonl"
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    wishes: Wishes = field(default_factory=Wishes)
    columns: Columns = field(default_factory=Columns)
    restart: bool = False  # forget what was done, instead of going on
    start: str = "spawn"  # of the processes, as `multiprocessing` names it


@dataclass
class Progress:
    """How far a run is. `done` and `total` are bytes of the input."""

    total: int = 0
    done: int = 0
    articles: int = 0  # begun in this run
    resumed: int = 0  # done in an earlier one
    resumed_at: int = 0  # bytes


Show = Callable[[Progress], None]


def _hide(progress: Progress) -> None:
    del progress


def screen_corpus(screener: Screener, order: Order, *, notify: Notify = ignore, show: Show = _hide) -> dict[str, Any]:
    """Screen all articles and return the summary. Killed and started again, it goes on where it was.

    In the folder lie, when it is done, the parts of four tables (`articles`, `matches`, `unknowns`, `failures`) and
    `summary.json`. SettingsError where the folder holds a run of other inputs, lists or settings.
    """
    _check(order)
    prepare(order.folder)
    with locked(order.folder):
        if order.restart:
            (order.folder / JOURNAL).unlink(missing_ok=True)
        (order.folder / SUMMARY).unlink(missing_ok=True)
        begun = Begun.of(order.folder) or Begun(datetime.now(UTC).replace(microsecond=0), _entries(screener))
        screener = _as_of(begun, screener)
        with closing(Journal(order.folder, begun, _terms(screener, order))) as journal:
            tally = _Run(screener, order, journal, show).finish(notify)
        document = to_document(tally, screener.lists, screener.settings.hash)
        _write_summary(order.folder, document)
    return document


def _entries(screener: Screener) -> int:
    return len(screener.book.entries) if screener.book else 0


def _as_of(begun: Begun, screener: Screener) -> Screener:
    """The screener with what was decided when the run was begun: one that goes on ends with the same rows."""
    book = screener.book and screener.book.until(begun.entries, begun.at)
    return screener.following(lambda: book)


def screen_cluster(screener: Screener, order: SparkOrder, *, restart: bool = False) -> dict[str, Any]:
    """Screen all articles on Spark and return the summary; SettingsError where the output is there already.

    The rows are those of `screen_corpus`, as Parquet, in the order that Spark has them in.
    """
    here = None if is_remote(order.output) else Path(order.output)
    if here and here.exists() and any(here.iterdir()) and not restart:
        raise SettingsError(f"{here} is not empty; choose another --output, or write over it with --restart")
    document = to_document(screen_on_spark(screener, order), screener.lists, screener.settings.hash)
    if here:
        _write_summary(here, document)
    else:
        write_text(f"{order.output}/summary", to_json(document), order.master)
    return document


def _write_summary(folder: Path, document: Mapping[str, Any]) -> None:
    fresh = folder / f".{SUMMARY}"
    fresh.write_text(to_json(document), encoding="utf-8")
    fresh.replace(folder / SUMMARY)


def _check(order: Order) -> None:
    if order.form == "parquet":
        import_arrow()
    if order.workers < 1:
        raise SettingsError(f"--workers is {order.workers}; it must be 1 or more")
    target = order.folder.resolve()
    for name in order.inputs:
        if "://" not in name and Path(name).resolve() in (target, *target.parents):
            raise SettingsError(f"{order.folder} lies in the input {name}; choose another folder as --output")


def _terms(screener: Screener, order: Order) -> dict[str, Any]:
    """What the rows depend on: a run with others does not go on where this one was."""
    return {
        "inputs": list(order.inputs),
        "format": order.form,
        "text column": order.columns.text,
        "id column": order.columns.id,
        "input format": order.wishes.form,
        "lists": [f"{one.source} {one.sha256}" for one in screener.lists],
        "settings": screener.settings.hash,
        "--names": screener.extras.names,
        "--nearest": screener.extras.nearest,
        "--hide-common": screener.extras.hide_common,
        "decisions": screener.book.mark if screener.book else "",
    }


@dataclass
class _Run:
    """One run, from where an earlier one stopped to the end."""

    screener: Screener
    order: Order
    journal: Journal
    show: Show
    tally: Tally = field(default_factory=Tally)
    progress: Progress = field(default_factory=Progress)
    taken: dict[int, Part] = field(default_factory=dict)  # parts that are not noted yet

    def finish(self, notify: Notify) -> Tally:
        """Screen what is left, and return what was counted in all."""
        order = self.order
        taking = Taking(order.inputs, order.wishes, order.columns, notify)
        parts = self._parts(taking)
        plan = Plan(self.screener, order.folder, order.form, order.columns)
        with Pool(plan, order.workers, start=order.start, advance=self._advance) as pool:
            for result in pool.results(parts):
                self._note(result)
        return self.tally

    def _parts(self, taking: Taking) -> Iterator[Part]:
        position, inputs, number = Position(), "", 0
        for done in self.journal.open():
            self.tally.add(done.tally)
            position, inputs, number, self.progress.done = done.end, done.inputs, done.number + 1, done.bytes
        discard_from(self.order.folder, number)
        self.progress.resumed, self.progress.resumed_at = self.tally.articles + self.tally.failures, self.progress.done
        self.progress.total = taking.total()
        for part in taking.parts(position, inputs, number):
            self.taken[part.number] = part
            yield part

    def _advance(self) -> None:
        self.progress.articles += 1
        self.show(self.progress)

    def _note(self, result: Result) -> None:
        """Put a part's rows in place, and only then note that it is done."""
        part = self.taken.pop(result.number)
        publish(self.order.folder, self.order.form, part.number, result.written)
        self.journal.add(Done.of_part(part, result.tally))
        self.tally.add(result.tally)
        self.progress.done = part.bytes
