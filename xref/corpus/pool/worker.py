"""The process that screens: parts in, the files of their rows out. It ends when nobody asks any more."""

from __future__ import annotations

import signal
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import parent_process

from xref.corpus.base import Part, PartWriter, Tally, fail_item, screen_item
from xref.corpus.pool.base import Plan, Result, held_mb
from xref.pipeline import set_aside


def work(plan: Plan, asker: Connection) -> None:
    """Screen parts until the asker has none, or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the asker hears it too, and ends us
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        asker.send(None)  # ready
        while (job := _next_job(asker)) is not None:
            asker.send(_answer(plan, *job, asker=asker))


def _next_job(asker: Connection) -> tuple[Part, Mapping[int, str]] | None:
    """The next part, and the reasons of its articles that ended a process before."""
    parent = parent_process()
    wait([asker, *([parent.sentinel] if parent else [])])
    found: tuple[Part, Mapping[int, str]] | None = asker.recv() if asker.poll() else None
    return found


def _answer(plan: Plan, part: Part, bad: Mapping[int, str], *, asker: Connection) -> Result | str:
    """The result of a part, or why its rows could not be written."""
    try:
        return _screened(plan, part, bad, asker=asker)
    except (BrokenPipeError, ConnectionResetError):
        raise
    except OSError as exc:
        return f"cannot write to {plan.folder}: {(exc.strerror or str(exc)).lower()}; free space and start again"


def _screened(plan: Plan, part: Part, bad: Mapping[int, str], *, asker: Connection) -> Result:
    writer, tally = PartWriter(plan.folder, plan.form, part.number), Tally()
    for number, item in enumerate(part.items):
        asker.send(number)  # should this process end now, one knows at what
        if number in bad:
            writer.add(fail_item(item, bad[number], tally))
        else:
            writer.add(screen_item(plan.screener, item, plan.columns, tally))
        set_aside()
    return Result(part.number, writer.write(), tally, held_mb())
