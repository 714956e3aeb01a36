"""Which snapshot of a source is in use: read without a lock, whole also while another process swaps it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from xref.errors import SnapshotError
from xref.model import Snapshot
from xref.snapshots.base import CurrentList, Home, Manifest, Pointer, read_manifest, read_pointer, sound_manifest


class InUse(NamedTuple):
    """The pointer of a source, the manifest it leads to, and the snapshot's folder."""

    home: Home
    pointer: Pointer
    manifest: Manifest

    @property
    def folder(self) -> Path:
        return self.home.snapshot(self.pointer.sha256)

    @property
    def current(self) -> CurrentList:
        snapshot = Snapshot(
            source=self.home.code,
            publisher=self.manifest.publisher,
            path=self.folder,
            sha256=self.manifest.sha256,
            fetched_at=self.pointer.checked_at,
            published=self.manifest.published,
            listings=self.manifest.listings,
            names=self.manifest.names,
        )
        return CurrentList(snapshot, self.home.indexes / self.pointer.index, self.pointer.index_format)


def in_use(home: Home) -> InUse | None:
    """What a source's pointer leads to; None where the source has none, SnapshotError where it leads nowhere."""
    pointer = read_pointer(home)
    while pointer is not None:
        manifest = read_manifest(home.snapshot(pointer.sha256))
        if manifest is not None:
            return InUse(home, pointer, manifest)
        before, pointer = pointer, read_pointer(home)
        if pointer == before:
            raise SnapshotError(f"{home.code}: the stored list {before.sha256[:16]} is gone; run `xref refresh`")
    return None


def last_good(home: Home) -> InUse | None:
    """What is in use; None also where it is damaged, so that the next refresh mends it."""
    try:
        return in_use(home)
    except SnapshotError:
        return None


def last_manifest(home: Home) -> Manifest | None:
    """What the next list is measured against: the one in use or, where that is damaged, the newest that is stored."""
    found = last_good(home)
    if found:
        return found.manifest
    stored = [manifest for folder in home.snapshots.glob("*/") if (manifest := sound_manifest(folder))]
    return max(stored, key=lambda manifest: manifest.retrieved, default=None)


def load_current(data_dir: Path, code: str) -> CurrentList | None:
    """The snapshot of a source that is in use; None where there is none."""
    found = in_use(Home(data_dir, code))
    return found.current if found else None


def current_lists(data_dir: Path) -> tuple[CurrentList, ...]:
    """The snapshots in use of every source that was refreshed, by code."""
    codes = sorted(path.parent.name for path in (data_dir / "lists").glob("*/current.json"))
    return tuple(found for code in codes if (found := load_current(data_dir, code)))


def load_manifest(current: CurrentList) -> Manifest:
    """What was counted in a snapshot, where it came from and what was let pass."""
    manifest = read_manifest(current.snapshot.path)
    if manifest is None:
        raise SnapshotError(f"{current.snapshot.path} has no manifest; run `xref refresh`")
    return manifest
