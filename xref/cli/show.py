"""`xref show`: one listing in full, on every list that has it, and what changed in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import click

from xref.cli.base import data_dir_option
from xref.cli.base.configured import data_folder, settings, settings_options
from xref.cli.base.output import deliver, opened
from xref.errors import SettingsError
from xref.history.base import Difference, Shelf
from xref.history.differences import difference
from xref.model import Listing
from xref.parties import number_parties
from xref.pipeline import Screener
from xref.reports.base import show as safe
from xref.reports.base.details import details
from xref.snapshots.base import Home
from xref.snapshots.changes import ListingChange
from xref.sources import SOURCES

MAX_LINES, MAX_WIDTH = 12, 400  # of the publisher's files that are shown


@click.command()
@click.argument("identifier", metavar="ID")
@click.option("--offline", is_flag=True, help="Do not try the network.")
@data_dir_option
@settings_options
def show(identifier: str, offline: bool, data_dir: Path | None) -> None:
    """Show a listing in full: as we understood it, as its publisher's files have it, and what changed in it.

    ID is a listing's number (24979), with its list where several have it (us_ofac_sdn:24979), or a reference of the UN.
    Other listings of the same party, on any list, are named.

    \b
    Examples:
      xref show 24979
      xref show us_ofac_sdn:24979
    """
    folder = data_folder(data_dir)
    screener = Screener.open(
        folder, settings=settings(), offline=offline, notify=lambda line: click.echo(safe(line), err=True)
    )
    found = list(screener.listings_of(identifier.replace(" ", ":").strip()))
    if not found:
        lists = ", ".join(used.source for used in screener.lists)
        raise SettingsError(f"no listing {identifier!r} on {lists}; `xref lookup NAME` finds one by its name")
    files = {used.source: used.path / "files" for used in screener.lists}
    with opened(None) as out:
        for listing in found:
            lines = _lines(listing, screener, files[listing.source], folder)
            deliver((f"{safe(line) if line.strip() else ''}\n" for line in lines), out, "utf-8")


def _lines(listing: Listing, screener: Screener, files: Path, folder: Path) -> Iterator[str]:
    yield f"{listing.name}"
    yield f"{listing.source} {listing.uid}, {listing.type.value}{f', {listing.url}' if listing.url else ''}"
    for label, values in details(listing):
        for value in values:
            yield f"{label}: {value}"
    yield ""
    yield "same party: " + (", ".join(_same(listing, screener)) or "no other listing")
    yield "in the publisher's files:"
    yield from _published(listing, files)
    yield "changes in the snapshots that are stored:"
    yield from _history(listing, folder)
    yield ""


def _same(listing: Listing, screener: Screener) -> Iterator[str]:
    """The other listings of the party, among those of one of its names."""
    reports = (screener.look_up(name.text, kind=listing.type) for name in listing.names[:1])
    others = [one.listing for report in reports for match in report.matches for one in match.candidates]
    others = [one for one in others if (one.source, one.uid) != (listing.source, listing.uid)]
    numbers = number_parties([listing, *others])
    for one, number in zip(others, numbers[1:], strict=True):
        if number == numbers[0]:
            yield f"{one.source} {one.uid} {one.name}"


def _published(listing: Listing, files: Path) -> Iterator[str]:
    """The lines of text in which the number stands by itself."""
    shown = 0
    for path in sorted(path for path in files.rglob("*") if path.is_file()):
        with path.open(encoding="utf-8", errors="replace") as file:
            for number, line in enumerate(file, 1):
                if listing.uid in line and _stands(listing.uid, line):
                    yield f"{path.name}:{number}: {line.strip()[:MAX_WIDTH]}"
                    shown += 1
                    if shown == MAX_LINES:
                        yield f"and more: {files}"
                        return
    if not shown:
        yield f"no line of text has the number by itself; see {files}"


def _stands(uid: str, line: str) -> bool:
    before, _, after = line.partition(uid)
    return not before[-1:].isalnum() and not after[:1].isalnum()


def _history(listing: Listing, folder: Path) -> Iterator[str]:
    """What each stored snapshot changed in the listing, the newest first."""
    stored = Shelf(Home(folder, listing.source)).stored
    told = False
    for after, before in pairwise(stored):
        for change in _of(listing, difference(before, after, SOURCES)):
            told = True
            yield f"{after.label}: {change.kind.value}"
            for field in change.fields:
                yield f"{field.name.replace('_', ' ')}: - {'; '.join(field.removed)} + {'; '.join(field.added)}"
    if not told:
        yield f"none in {len(stored)} snapshot{'' if len(stored) == 1 else 's'}"


def _of(listing: Listing, found: Difference) -> Iterator[ListingChange]:
    return (change for change in found.changes if change.uid == listing.uid)
