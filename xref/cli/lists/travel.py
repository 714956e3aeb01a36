"""`xref lists export` and `xref lists import`: the lists in one file, for a machine without network."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict, Unpack

import click

from xref.cli.base import data_dir_option
from xref.cli.base.configured import settings, settings_options
from xref.cli.base.output import tell
from xref.cli.lists.base import INDEXER, chosen, codes_argument, folder_of, print_lines, told
from xref.history.archive import Importer, open_archive, write_archive
from xref.reports import saving
from xref.snapshots import State, last_good
from xref.snapshots.base import Home
from xref.snapshots.base.plans import Outcome
from xref.sources import SOURCES


class Accept(TypedDict):
    """Which gates are overruled."""

    accept_orphans: bool
    accept_shrink: tuple[str, ...]


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@codes_argument
@click.option("--history", is_flag=True, help="All that is stored; else what is in use.")
@data_dir_option
def export_lists(file: Path, codes: tuple[str, ...], history: bool, data_dir: Path | None) -> None:
    """Pack the lists into FILE, byte for byte as they were published, for `xref lists import` on another machine.

    \b
    Example:
      xref lists export lists.zip
    """
    found = chosen(folder_of(data_dir), codes)
    with saving(file) as out:
        packed = write_archive(out, found, history=history)
    print_lines(f"{stored.home.code}  packed: {told(stored.manifest)}" for stored in packed)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--accept-orphans", is_flag=True, help="Accept a set whose files are of different days.")
@click.option(
    "--accept-shrink", multiple=True, metavar="SOURCE", help="Accept that this list has lost many listings. Repeatable."
)
@data_dir_option
@settings_options
@click.pass_context
def import_lists(ctx: click.Context, /, file: Path, data_dir: Path | None, **accept: Unpack[Accept]) -> None:
    """Take the lists out of FILE, which `xref lists export` wrote; they must pass the same gates as in a refresh.

    FILE is looked at whole before anything is taken from it. A list that is older than the one in use is kept for
    --as-of and `xref diff`. A list is as old as its download, wherever that was.

    Exit code: 0 all lists good or unchanged, 1 a list was refused and its last good one stays in use, 2 nothing usable.

    \b
    Example:
      xref lists import lists.zip
    """
    folder = folder_of(data_dir)
    importer = Importer(folder, SOURCES, INDEXER, settings(), **accept)
    with open_archive(file, SOURCES) as archive:
        outcomes = [_told(outcome) for outcome in importer.bring_in(archive)]
    failed = any(outcome.state is State.FAILED for outcome in outcomes)
    ctx.exit(int(failed) if _usable(folder, outcomes) else 2)


def _told(outcome: Outcome) -> Outcome:
    """The same outcome, which the user was told of."""
    if outcome.state is State.FAILED or outcome.manifest is None:
        tell(f"Error: {outcome.source}: {outcome.error.removeprefix(f'{outcome.source}: ')}")
        return outcome
    words = {State.STORED: "kept among the old ones", State.UNCHANGED: "in use already", State.UPDATED: "now in use"}
    print_lines([f"{outcome.source}  {words.get(outcome.state, outcome.state)}: {told(outcome.manifest)}"])
    for gate in outcome.manifest.overrides:
        tell(f"{outcome.source}: accepted against the gate '{gate}', as told")
    return outcome


def _usable(folder: Path, outcomes: Iterable[Outcome]) -> bool:
    return any(last_good(Home(folder, outcome.source)) for outcome in outcomes)
