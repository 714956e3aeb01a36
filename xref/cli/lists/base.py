"""What the commands on stored lists share: which lists, in which folder, and how a line of theirs is printed."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from xref.cli.base.completing import complete_source
from xref.cli.base.configured import data_folder
from xref.cli.base.output import deliver, opened
from xref.errors import SettingsError, SnapshotError
from xref.history.base import Shelf, shelves
from xref.index import INDEX_FORMAT, build_index
from xref.snapshots import Indexer
from xref.snapshots.base import Home, Manifest
from xref.sources import SOURCES

INDEXER = Indexer(build_index, INDEX_FORMAT)

codes_argument = click.argument("codes", nargs=-1, metavar="[SOURCE]...", shell_complete=complete_source)


def folder_of(data_dir: Path | None) -> Path:
    """The data folder, given after the command or before it (`xref lists --data-dir DIR verify`)."""
    parent = click.get_current_context().parent
    outer: Path | None = parent.params.get("data_dir") if parent else None
    return data_folder(data_dir or outer)


def chosen(data_dir: Path, codes: Iterable[str]) -> tuple[Shelf, ...]:
    """The lists that are named, or all that are stored; an error where there is none."""
    stored = shelves(data_dir)
    known = {shelf.home.code for shelf in stored}
    named = tuple(dict.fromkeys(codes))
    for code in named:
        if code not in known and code not in SOURCES:
            raise SettingsError(f"unknown source {code!r}; known: {', '.join(SOURCES)}")
        if code not in known:
            raise SnapshotError(f"{code}: no list is stored; run `xref refresh {code}`")
    found = tuple(Shelf(Home(data_dir, code)) for code in named) or stored
    if not found:
        raise SnapshotError(f"no list is stored in {data_dir}; run `xref refresh`")
    return found


def print_lines(lines: Iterable[str]) -> None:
    """Print lines as they come; what a list or a file's name holds cannot steer the terminal."""
    with opened(None) as out:
        encoding = (sys.stdout.encoding or "utf-8").lower()
        deliver((f"{line}\n" for line in lines), out, encoding)


def told(manifest: Manifest) -> str:
    """A snapshot in a few words."""
    return f"{manifest.sha256[:16]}, published {manifest.published or 'undated'}, {manifest.listings:,} listings"
