"""Two small lists of persons, indexed as real ones are."""

from __future__ import annotations

from pathlib import Path

from tests.factory import listing
from xref.index import INDEX_FORMAT, build_index
from xref.model import ParsedList
from xref.refreshing import refresh_source
from xref.snapshots import Indexer
from xref.snapshots.base.plans import Outcome, Plan
from xref.sources.base import Source

CODES = ("xx_first", "xx_second")
INDEXER = Indexer(build_index, INDEX_FORMAT)


def _source(code: str) -> Source:
    def parse(folder: Path) -> ParsedList:
        """`uid,name`"""
        rows = [row.split(",") for row in (folder / "main.csv").read_text(encoding="utf-8").splitlines()]
        listings = tuple(listing(name, source=code, uid=uid, births=(f"19{uid}",)) for uid, name in rows)
        return ParsedList(listings=listings, rows=len(rows))

    return Source(code, f"The list {code}", "The Office", ("main.csv",), (), parse, min_listings=1)


SOURCES = {code: _source(code) for code in CODES}


def take(data_dir: Path, day: str, *names: str, code: str = CODES[0]) -> Outcome:
    """Refresh a list with these persons, published on that day; a name keeps its number."""
    folder = data_dir / "sets" / f"{code}-{day}"
    folder.mkdir(parents=True)
    rows = "".join(f"{10 + sum(map(ord, name)) % 90},{name}\n" for name in names)
    (folder / "main.csv").write_text(rows, encoding="utf-8")
    return refresh_source(SOURCES[code], data_dir, INDEXER, plan=Plan(folder=folder, accept_shrink=True))
