"""A source of two small files, an index of one, and a reader that knows when either is torn.

`python -m tests.snapshots.tiny DATA FOLDER…` refreshes from the folders in turn until it is killed.
"""

from __future__ import annotations

import csv
import itertools
import json
import sys
from pathlib import Path
from typing import Any

from tests.factory import listing
from xref.errors import ParseError
from xref.model import Listing, ParsedList, SetAside
from xref.refreshing import refresh_source
from xref.snapshots import CurrentList, Indexer, load_current, load_manifest
from xref.snapshots.base.plans import Outcome, Plan
from xref.snapshots.store import is_intact
from xref.sources.base import Source

CODE = "xx_tiny"


def write_set(folder: Path, count: int = 30, *, aliases: str = "1,Uno\n", program: str = "P", first: int = 1) -> Path:
    """The files of a list of `count` listings."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = "".join(f"{uid},Party {uid},{program}\n" for uid in range(first, first + count))
    (folder / "main.csv").write_text(rows, encoding="utf-8")
    (folder / "alt.csv").write_text(aliases, encoding="utf-8")
    return folder


def parse(folder: Path) -> ParsedList:
    """`uid,name,program` and `uid,alias`; a name that is `?` is set aside, another count of columns refuses."""
    mains, alts = read(folder / "main.csv", 3), read(folder / "alt.csv", 2)
    aliases: dict[str, list[str]] = {}
    for uid, alias in alts:
        aliases.setdefault(uid, []).append(alias)
    listings = tuple(
        listing(name, source=CODE, uid=uid, programs=(program,), aliases=tuple(aliases.get(uid, ())))
        for uid, name, program in mains
        if name != "?"
    )
    known = {uid for uid, _, _ in mains}
    return ParsedList(
        listings=listings,
        rows=len(mains) + len(alts),
        set_aside=tuple(SetAside(f"main.csv {uid}", "no name") for uid, name, _ in mains if name == "?"),
        orphans=tuple(uid for uid in aliases if uid not in known),
    )


def read(path: Path, columns: int) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    for number, row in enumerate(rows, 1):
        if len(row) != columns:
            raise ParseError(f"{path.name} line {number}: {len(row)} columns, expected {columns}")
    return rows


def build(listings: tuple[Listing, ...], folder: Path) -> None:
    """An index that shows whether it is whole, and which listings it is of."""
    (folder / "names.json").write_text(json.dumps([one.name for one in listings]), encoding="utf-8")
    (folder / "count").write_text(str(len(listings)), encoding="utf-8")


INDEXER = Indexer(build, "1")


def source(*addresses: str, min_listings: int = 3, **needs: Any) -> Source:
    """The tiny source, published at these address templates."""
    files = ("main.csv", "alt.csv")
    return Source(CODE, "Tiny", "The Tiny Office", files, addresses, parse, min_listings, on_by_default=True, **needs)


def take(data_dir: Path, folder: Path, **plan: object) -> Outcome:
    """Refresh from a folder."""
    return refresh_source(source(), data_dir, INDEXER, plan=Plan(folder=folder, **plan))


def whole(data_dir: Path) -> CurrentList | None:
    """What is in use, looked at down to the last byte."""
    current = load_current(data_dir, CODE)
    if current is not None:
        manifest = load_manifest(current)
        names = json.loads((current.index / "names.json").read_text(encoding="utf-8"))
        assert is_intact(current.snapshot.path, manifest)
        assert names == [one.name for one in parse(current.snapshot.path / "files").listings]
        assert int((current.index / "count").read_text(encoding="utf-8")) == manifest.listings == len(names)
    return current


def leftovers(data_dir: Path) -> list[str]:
    """Temporary files and folders, anywhere."""
    return [path.name for path in data_dir.rglob("tmp-*")]


if __name__ == "__main__":
    for folder in itertools.cycle(sys.argv[2:]):
        take(Path(sys.argv[1]), Path(folder), accept_shrink=True)
        print(folder, flush=True)
