"""How far the downloads are, for someone who watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from xref.settings import Progress, silent


@contextmanager
def bars(*, quiet: bool) -> Iterator[Progress]:
    """A progress bar for each file, on a terminal alone."""
    if quiet or not sys.stderr.isatty():
        yield silent
        return
    from rich import progress as parts  # noqa: PLC0415 - a tenth of a second that a cron job need not pay
    from rich.console import Console  # noqa: PLC0415 - as above

    columns = (
        parts.TextColumn("{task.description}"),
        parts.BarColumn(),
        parts.DownloadColumn(),
        parts.TimeRemainingColumn(),
    )
    with parts.Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        tasks: dict[str, parts.TaskID] = {}

        def show(name: str, received: int, total: int | None) -> None:
            if name not in tasks:
                tasks[name] = shown.add_task(name, total=total)
            shown.update(tasks[name], completed=received, total=total)

        yield show
