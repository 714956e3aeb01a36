"""`xref diff`: what changed between two snapshots of a list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from xref.cli.base import data_dir_option
from xref.cli.base.completing import complete_source
from xref.cli.base.configured import data_folder
from xref.cli.base.output import deliver, opened
from xref.errors import SettingsError, SnapshotError
from xref.history.base import Difference, Shelf, shelves
from xref.history.differences import difference, last_difference
from xref.history.forms import FORMS
from xref.snapshots.base import Home
from xref.sources import SOURCES


@click.command()
@click.argument("source", default="", shell_complete=complete_source)
@click.argument("since", default="", metavar="[FROM]")
@click.argument("until", default="current", metavar="[TO]")
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMS)), default="table", show_default=True, help="Form of the output."
)
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, whole or not at all.")
@data_dir_option
def diff(form: str, output: Path | None, data_dir: Path | None, **between: str) -> None:
    """Show what changed in a list: listings added, removed and changed, and the fields.

    Without FROM, what the last accepted list changed; without SOURCE, that of every list. FROM and TO are days (the
    list in use or published then), starts of a snapshot's hash, or the words current and previous. TO is current
    unless given.

    \b
    Examples:
      xref diff
      xref diff us_ofac_sdn
      xref diff us_ofac_sdn 2019-01-15 2021-07-07 --format markdown
    """
    differences = _differences(data_folder(data_dir), **between)
    with opened(output) as out:
        deliver(FORMS[form](differences), out, "utf-8")


def _differences(folder: Path, source: str, since: str, until: str) -> list[Difference]:
    return [_between(folder, source, since, until)] if since else list(_last(folder, source))


def _last(folder: Path, source: str) -> Iterator[Difference]:
    """What the last change of each list was, or of the one that is named."""
    chosen = [_shelf(folder, source)] if source else shelves(folder)
    found = [one for shelf in chosen if (one := last_difference(shelf, SOURCES))]
    if not found:
        raise SnapshotError("no list is stored; run `xref refresh`")
    yield from found


def _between(folder: Path, source: str, since: str, until: str) -> Difference:
    shelf = _shelf(folder, source)
    return difference(shelf.named(since), shelf.named(until), SOURCES)


def _shelf(folder: Path, source: str) -> Shelf:
    shelf = Shelf(Home(folder, source))
    if source not in SOURCES and not shelf.stored:
        raise SettingsError(f"unknown source {source!r}; known: {', '.join(SOURCES)}")
    if not shelf.stored:
        raise SnapshotError(f"{source}: no list is stored; run `xref refresh {source}`")
    return shelf
