"""`xref refresh`: bring the stored lists up to date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypedDict, Unpack

import click

from xref.cli.base import data_dir_option, span
from xref.cli.base.completing import complete_source
from xref.cli.base.configured import data_folder, settings_options
from xref.cli.base.configured import settings as configured_settings
from xref.cli.refresh.bars import bars
from xref.cli.refresh.notifying import notify, webhook
from xref.cli.refresh.repeat import repeat
from xref.cli.refresh.telling import tell, tell_all
from xref.errors import SettingsError, SourceError
from xref.index import INDEX_FORMAT, build_index
from xref.refreshing import holds, refresh_or_keep
from xref.settings import Network, Settings
from xref.snapshots import Indexer, State
from xref.snapshots.base.plans import Outcome, Plan
from xref.sources import SOURCES, with_own
from xref.sources.base import Source

INDEXER = Indexer(build_index, INDEX_FORMAT)


class Options(TypedDict):
    """What the command line can say beside the sources."""

    folder: Path | None
    accept_orphans: bool
    accept_shrink: tuple[str, ...]
    if_older: timedelta | None
    every: timedelta | None
    wait: timedelta
    address: str
    notify: str
    data_dir: Path | None
    quiet: bool


@click.command()
@click.argument("codes", nargs=-1, metavar="[SOURCE]...", shell_complete=complete_source)
@click.option(
    "--from",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Take the publisher's files from DIR (or DIR/SOURCE), without network.",
)
@click.option("--accept-orphans", is_flag=True, help="Accept a set whose files are of different days.")
@click.option(
    "--accept-shrink", multiple=True, metavar="SOURCE", help="Accept that this list has lost many listings. Repeatable."
)
@click.option("--if-older", type=span, metavar="SPAN", help="Leave lists alone that were checked within SPAN (12h).")
@click.option("--every", type=span, metavar="SPAN", help="Stay in the foreground and refresh every SPAN (6h).")
@click.option("--wait", type=span, default="30s", metavar="SPAN", help="Wait so long for another refresh to end (30s).")
@click.option("--address", default="", metavar="TEMPLATE", help="Fetch from here; {file} or {FILE} is a file's name.")
@click.option(
    "--notify",
    type=webhook,
    default="",
    envvar="XREF_NOTIFY_URL",
    metavar="URL",
    help="Post what changed or failed, as JSON, to this webhook; else to that of XREF_NOTIFY_URL.",
)
@data_dir_option
@settings_options
@click.option("--quiet", is_flag=True, help="One line in all, and no progress.")
@click.pass_context
def refresh(ctx: click.Context, codes: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Bring the lists up to date. SOURCE is a list's code; without one, those that are on by default.

    Exit code: 0 all good or unchanged, 1 a list failed and its last good snapshot stays in use, 2 nothing usable.

    \b
    Examples:
      xref refresh
      xref refresh us_ofac_sdn --from downloads/ --accept-shrink us_ofac_sdn
      xref refresh --every 6h --quiet --notify https://hooks.example.org/...
    """
    settings = configured_settings()
    known = with_own(SOURCES, settings.lists)
    _refuse_strangers(settings.network, known)
    sources = _chosen(known, codes, options)
    if options["every"]:
        repeat(lambda: _run(sources, settings, options), options["every"])
        ctx.exit(0)
    ctx.exit(_run(sources, settings, options))


def _refuse_strangers(network: Network, known: Mapping[str, Source]) -> None:
    """A slip in a source's code must not leave its address or its certificates unset in silence."""
    for table, codes in (("addresses", network.addresses), ("ca_bundles", network.ca_bundles)):
        unknown = [code for code in codes if code not in known]
        if unknown:
            raise SettingsError(f"settings: network.{table}.{unknown[0]}: unknown source; known: {', '.join(known)}")


def _chosen(known: Mapping[str, Source], codes: tuple[str, ...], options: Options) -> tuple[Source, ...]:
    """The sources that were named, or those on by default; with --from all of which the folder holds files."""
    unknown = [code for code in (*codes, *options["accept_shrink"]) if code not in known]
    if unknown:
        raise SettingsError(f"unknown source {unknown[0]!r}; known: {', '.join(known)}")
    folder = options["folder"]
    unasked = [source.code for source in known.values() if source.on_by_default or folder]
    chosen = tuple(known[code] for code in dict.fromkeys(codes or unasked))
    if folder and not codes:
        chosen = tuple(source for source in chosen if holds(source, folder))
        if not chosen:
            raise SourceError(f"{folder} holds no file of a known list; known: {', '.join(known)}")
    if not chosen:
        raise SettingsError(f"name a list: none is on by default; known: {', '.join(known)}")
    if options["address"] and (len(chosen) > 1 or folder):
        raise SettingsError("--address is for one source at a time, and not with --from; name the source")
    spare = [code for code in options["accept_shrink"] if code not in {source.code for source in chosen}]
    if spare:
        raise SettingsError(f"--accept-shrink {spare[0]}: this list is not refreshed now; name it as a SOURCE, too")
    return chosen


def _run(sources: Iterable[Source], settings: Settings, options: Options) -> int:
    """Refresh each source and tell what came of it; the exit code of the contract."""
    data_dir, quiet, outcomes = data_folder(options["data_dir"]), options["quiet"], list[Outcome]()
    for source in sources:
        with bars(quiet=quiet) as progress:
            plan = replace(_plan(source, options), progress=progress)
            outcomes.append(refresh_or_keep(source, data_dir, INDEXER, settings=settings, plan=plan))
        tell(outcomes[-1], quiet=quiet)
    if quiet:
        tell_all(outcomes)
    notify(options["notify"], outcomes, data_dir, settings.network)
    if not any(outcome.manifest for outcome in outcomes):
        return 2
    return int(any(outcome.state is State.FAILED for outcome in outcomes))


def _plan(source: Source, options: Options) -> Plan:
    return Plan(
        folder=options["folder"],
        address=options["address"],
        accept_orphans=options["accept_orphans"],
        accept_shrink=source.code in options["accept_shrink"],
        if_older=options["if_older"],
        lock_timeout=options["wait"].total_seconds(),
    )
