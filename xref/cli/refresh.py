"""`xref refresh`: bring the stored lists up to date."""

from __future__ import annotations

import random
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import NoReturn, TypedDict, Unpack

import click

from xref.cli.base import data_dir_option, span
from xref.errors import SettingsError, SourceError
from xref.index import INDEX_FORMAT, build_index
from xref.settings import Settings, load_settings
from xref.snapshots import Indexer, Manifest, Outcome, Plan, State, default_data_dir, holds, refresh_or_keep
from xref.sources import SOURCES
from xref.sources.base import Source
from xref.web import Progress, silent

EVERY_JITTER = 0.1  # of the pause, either way: installations must not ask a publisher all at the same minute
SHOWN_RECORDS = 5
PLURALS = {"person": "persons", "organization": "organizations", "vessel": "vessels", "aircraft": "aircraft"}
INDEXER = Indexer(build_index, INDEX_FORMAT)


class Options(TypedDict):
    """What the command line can say beside the sources."""

    folder: Path | None
    accept_orphans: bool
    accept_shrink: bool
    if_older: timedelta | None
    every: timedelta | None
    address: str
    data_dir: Path | None
    settings: Path | None
    quiet: bool


@click.command()
@click.argument("codes", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--from",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Take the publisher's files from DIR (or DIR/SOURCE), without network.",
)
@click.option("--accept-orphans", is_flag=True, help="Accept a set whose files are of different days.")
@click.option("--accept-shrink", is_flag=True, help="Accept a list that has lost many listings.")
@click.option("--if-older", type=span, metavar="SPAN", help="Leave lists alone that were checked within SPAN (12h).")
@click.option("--every", type=span, metavar="SPAN", help="Stay in the foreground and refresh every SPAN (6h).")
@click.option("--address", default="", metavar="TEMPLATE", help="Fetch from here; {file} or {FILE} is a file's name.")
@data_dir_option
@click.option("--settings", type=click.Path(path_type=Path), metavar="FILE", help="Settings (TOML) to refresh with.")
@click.option("--quiet", is_flag=True, help="One line per source and no progress.")
@click.pass_context
def refresh(ctx: click.Context, codes: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Bring the lists up to date. SOURCE is a list's code; without one, those that README marks as on by default.

    Exit code: 0 all good or unchanged, 1 a list failed and its last good snapshot stays in use, 2 nothing usable.
    """
    sources = _chosen(codes, options)
    settings = load_settings(options["settings"]) if options["settings"] else Settings()
    if options["every"]:
        _repeat(lambda: _run(sources, settings, options), options["every"])
    ctx.exit(_run(sources, settings, options))


def _chosen(codes: tuple[str, ...], options: Options) -> tuple[Source, ...]:
    """The sources that were named, or those on by default; with --from all of which the folder holds files."""
    unknown = [code for code in codes if code not in SOURCES]
    if unknown:
        raise SettingsError(f"unknown source {unknown[0]!r}; known: {', '.join(SOURCES)}")
    folder = options["folder"]
    unasked = [source.code for source in SOURCES.values() if source.on_by_default or folder]
    chosen = tuple(SOURCES[code] for code in dict.fromkeys(codes or unasked))
    if folder and not codes:
        chosen = tuple(source for source in chosen if holds(source, folder))
        if not chosen:
            raise SourceError(f"{folder} holds no file of a known list; known: {', '.join(SOURCES)}")
    if not chosen:
        raise SettingsError(f"name a list: none is on by default; known: {', '.join(SOURCES)}")
    if options["address"] and (len(chosen) > 1 or folder):
        raise SettingsError("--address is for one source at a time, and not with --from; name the source")
    return chosen


def _run(sources: Iterable[Source], settings: Settings, options: Options) -> int:
    """Refresh each source and tell what came of it; the exit code of the contract."""
    outcomes = []
    for source in sources:
        with _bars(quiet=options["quiet"]) as progress:
            plan = Plan(
                folder=options["folder"],
                address=options["address"],
                accept_orphans=options["accept_orphans"],
                accept_shrink=options["accept_shrink"],
                if_older=options["if_older"],
                progress=progress,
            )
            data_dir = options["data_dir"] or default_data_dir()
            outcomes.append(refresh_or_keep(source, data_dir, INDEXER, settings=settings, plan=plan))
        _tell(outcomes[-1], quiet=options["quiet"])
    if not any(outcome.manifest for outcome in outcomes):
        return 2
    return int(any(outcome.state is State.FAILED for outcome in outcomes))


def _repeat(run: Callable[[], int], every: timedelta) -> NoReturn:
    """Run again and again until a signal asks to stop, which is no failure."""

    def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
        # Safe at any moment: a refresh that is abandoned leaves what is in use as it is.
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while True:
        run()
        time.sleep(every.total_seconds() * random.uniform(1 - EVERY_JITTER, 1 + EVERY_JITTER))


@contextmanager
def _bars(*, quiet: bool) -> Iterator[Progress]:
    """A progress bar for each file, on a terminal alone."""
    if quiet or not sys.stderr.isatty():
        yield silent
        return
    from rich import progress as bars  # noqa: PLC0415 - a tenth of a second that a cron job need not pay
    from rich.console import Console  # noqa: PLC0415 - as above

    columns = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.DownloadColumn(),
        bars.TimeRemainingColumn(),
    )
    with bars.Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        tasks: dict[str, bars.TaskID] = {}

        def show(name: str, received: int, total: int | None) -> None:
            if name not in tasks:
                tasks[name] = shown.add_task(name, total=total)
            shown.update(tasks[name], completed=received, total=total)

        yield show


def _tell(outcome: Outcome, *, quiet: bool) -> None:
    """The summary on standard output; what went wrong or is odd on standard error."""
    manifest = outcome.manifest
    if outcome.state is State.FAILED:
        rest = f"the list of {manifest.published} stays in use" if manifest else "no list is in use"
        error = " ".join(outcome.error.removeprefix(f"{outcome.source}:").split())
        click.echo(f"Error: {outcome.source}: {error}; {rest}", err=True)
    if manifest is None or outcome.state is State.FAILED:
        return
    click.echo(f"{outcome.source}  {_summary(outcome, manifest)}")
    if outcome.state is State.UPDATED:
        for line in _oddities(manifest):
            click.echo(f"{outcome.source}: {line}", err=True)
        if not quiet:
            click.echo(f"  {_details(manifest)}")


def _summary(outcome: Outcome, manifest: Manifest) -> str:
    if outcome.state is State.UNCHANGED:
        return f"unchanged: {manifest.listings:,} listings, published {manifest.published}"
    if outcome.state is State.SKIPPED and outcome.checked_at:
        hours = (datetime.now(UTC) - outcome.checked_at).total_seconds() / 3600
        return f"checked {hours:.1f} hours ago: {manifest.listings:,} listings, published {manifest.published}"
    parties = ", ".join(f"{count:,} {_plural(kind, count)}" for kind, count in manifest.types)
    flow = f"{manifest.rows:,} rows -> {manifest.listings:,} listings -> {manifest.names:,} names"
    change = f"+{manifest.added:,} -{manifest.removed:,} ~{manifest.changed:,}"
    since = f"; since {outcome.since}: {change}" if outcome.since else ""
    return f"{manifest.listings:,} listings: {parties}; {flow}; published {manifest.published}{since}"


def _plural(kind: str, count: int) -> str:
    return kind if count == 1 else PLURALS.get(kind, f"of {kind} type")


def _details(manifest: Manifest) -> str:
    kinds = ", ".join(f"{count:,} {kind.replace('_', ' ')}" for kind, count in manifest.name_kinds)
    aside = f"{len(manifest.set_aside):,} records set aside" if manifest.set_aside else "no record set aside"
    return f"names: {kinds}; birth dates of {manifest.birth_dates:,} persons; {aside}"


def _oddities(manifest: Manifest) -> Iterator[str]:
    """What a reader of the logs should know of a list that was accepted."""
    yield from (f"accepted against the gate '{name}', as told" for name in manifest.overrides)
    yield from (f"warning: {warning}" for warning in manifest.warnings)
    yield from (f"set aside: {record.where}: {record.reason}" for record in manifest.set_aside[:SHOWN_RECORDS])
    if len(manifest.set_aside) > SHOWN_RECORDS:
        yield f"set aside: {len(manifest.set_aside) - SHOWN_RECORDS:,} more, see the manifest"
