"""An old snapshot made ready for screening: its index is built beside the one in use, and never disturbs it."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from xref.errors import SnapshotError
from xref.history.base import Shelf, Stored, shelves
from xref.index import NameIndex
from xref.model import Snapshot
from xref.snapshots import Indexer
from xref.snapshots.base import HASH_PREFIX, writing
from xref.snapshots.store import is_intact, locked, remove, workspace
from xref.sources.base import Source

LOCK_SECONDS = 120.0  # two large lists are built in it
UNUSED_SECONDS = 7 * 86_400.0  # an index of the past that nobody opened for so long is removed when another is built


def lists_as_of(data_dir: Path, moment: datetime) -> tuple[tuple[Stored, ...], tuple[str, ...]]:
    """Of every list the snapshot of a moment, and the codes of the lists that have none."""
    found = [(shelf.home.code, shelf.as_of(moment)) for shelf in shelves(data_dir)]
    chosen = tuple(stored for _, stored in found if stored)
    if not chosen:
        raise SnapshotError(f"no list is stored that was in use or published by {moment:%Y-%m-%d}; {_oldest(data_dir)}")
    return chosen, tuple(code for code, stored in found if stored is None)


def _oldest(data_dir: Path) -> str:
    stored = [f"{shelf.home.code} of {shelf.stored[-1].label}" for shelf in shelves(data_dir) if shelf.stored]
    return f"the oldest stored: {', '.join(stored)}" if stored else "run `xref refresh`"


def open_past(stored: Stored, sources: Mapping[str, Source], indexer: Indexer) -> NameIndex:
    """The index of a stored snapshot, built where it is not there or damaged."""
    code = stored.home.code
    if code not in sources:
        raise SnapshotError(f"{stored.folder} is of the unknown source {code!r}; remove the folder")
    for index in _built(stored, indexer):
        with suppress(SnapshotError):
            opened = NameIndex(index, _snapshot(stored))
            with suppress(OSError):
                os.utime(index)  # it is in use: not to be removed
            return opened
    return NameIndex(_build(stored, sources[code], indexer), _snapshot(stored))


def _snapshot(stored: Stored) -> Snapshot:
    manifest = stored.manifest
    return Snapshot(
        source=manifest.source,
        publisher=manifest.publisher,
        path=stored.folder,
        sha256=manifest.sha256,
        fetched_at=manifest.retrieved,
        published=manifest.published,
        listings=manifest.listings,
        names=manifest.names,
    )


def _built(stored: Stored, indexer: Indexer) -> list[Path]:
    """The indexes of a snapshot that are there: the one in use, where it is that, and those of the past."""
    pointer = Shelf(stored.home).pointer
    found = sorted(_place(stored).glob(f"{_name(stored, indexer)}*"))
    if pointer and pointer.sha256 == stored.manifest.sha256 and pointer.index_format == indexer.format:
        found.insert(0, stored.home.indexes / pointer.index)
    return [path for path in found if path.is_dir()]


def _build(stored: Stored, source: Source, indexer: Indexer) -> Path:
    if not is_intact(stored.folder, stored.manifest):
        raise SnapshotError(f"{stored.folder} is damaged; import an archive with this list, or remove the folder")
    listings = source.parse(stored.files).listings
    place = _place(stored)
    with writing(place), locked(stored.home, "past", LOCK_SECONDS), workspace(place) as work:
        for path in place.iterdir():
            if path.stat().st_mtime < time.time() - UNUSED_SECONDS:
                remove(path)
        built = work / "index"
        built.mkdir()
        indexer.build(listings, built)
        name = place / _name(stored, indexer)
        return built.rename(name.with_name(f"{name.name}-{os.urandom(4).hex()}") if name.exists() else name)


def _place(stored: Stored) -> Path:
    return stored.home.root / "past"


def _name(stored: Stored, indexer: Indexer) -> str:
    return f"{stored.manifest.sha256[:HASH_PREFIX]}-{indexer.format}"
