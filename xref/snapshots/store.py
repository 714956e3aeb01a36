"""How a snapshot and its index come to be the ones in use: built aside, then swapped in by one rename."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from xref.errors import SnapshotError
from xref.model import Listing
from xref.settings import Keep
from xref.snapshots.base import (
    HASH_PREFIX,
    TEMPORARY,
    Home,
    Indexer,
    Manifest,
    Pointer,
    StoredFile,
    Use,
    hash_file,
    now,
    read_pointer,
    sound_manifest,
    write_json,
)

MAX_USES = 2_000  # remembered: five years of a list that changes daily
# A reader may have read the pointer just before a swap; nothing it can be about to open is removed.
KEPT_AT_LEAST = timedelta(days=1)


@contextmanager
def locked(home: Home, name: str, timeout: float) -> Iterator[None]:
    """Hold one of the source's locks; SnapshotError where another process does not let go of it in time."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - readers take no lock, and `check` starts without it

    home.root.mkdir(parents=True, exist_ok=True)
    path = home.root / f"{name}.lock"
    try:
        with FileLock(path, timeout=timeout):
            yield
    except Timeout as exc:
        text = f"another process is refreshing it (lock {path}, waited {timeout:g} s); try again later"
        raise SnapshotError(f"{home.code}: {text}") from exc


@contextmanager
def workspace(folder: Path) -> Iterator[Path]:
    """An empty temporary folder, gone at the end; the caller holds the lock of the folder it lies in.

    Whatever other temporary folders lie there belong to processes that died, for they would hold the lock.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob(f"{TEMPORARY}*"):
        remove(leftover)
    work = folder / f"{TEMPORARY}{os.getpid()}-{os.urandom(4).hex()}"
    work.mkdir()
    try:
        yield work
    finally:
        remove(work)


def sweep(home: Home) -> None:
    """Remove what died processes left beside the indexes, unless another process works there now."""
    if home.indexes.is_dir():
        with suppress(SnapshotError), locked(home, "swap", 0.0):
            for leftover in home.indexes.glob(f"{TEMPORARY}*"):
                remove(leftover)


def is_intact(folder: Path, manifest: Manifest) -> bool:
    """The stored bytes are those that the manifest names."""
    return all(_is_intact(folder / "files" / file.name, file) for file in manifest.files)


def _is_intact(path: Path, file: StoredFile) -> bool:
    return path.is_file() and path.stat().st_size == file.size and hash_file(path) == file.sha256


def publish(home: Home, draft: Path, manifest: Manifest, listings: tuple[Listing, ...], indexer: Indexer) -> None:
    """Put a finished draft in use: index built, all bytes on the disk, then the swap. Needs the `swap` lock."""
    write_json(draft / "manifest.json", manifest)
    with workspace(home.indexes) as work:
        index = _build(home, manifest.sha256, listings, indexer, work)
        _place(home, draft, manifest.sha256)
        uses = (*_uses(home), Use(manifest.sha256, now()))
        pointer = Pointer(manifest.sha256, index, indexer.format, manifest.retrieved, manifest.files, uses)
        _swap(home, pointer, work)


def shelve(home: Home, draft: Path, manifest: Manifest) -> None:
    """Keep a finished draft among the old snapshots. Needs the `swap` lock."""
    write_json(draft / "manifest.json", manifest)
    _place(home, draft, manifest.sha256)


def reindex(home: Home, pointer: Pointer, listings: tuple[Listing, ...], indexer: Indexer) -> Path:
    """Build the index of the snapshot in use anew and put it in use. Needs the `swap` lock."""
    with workspace(home.indexes) as work:
        index = _build(home, pointer.sha256, listings, indexer, work)
        _swap(home, replace(pointer, index=index, index_format=indexer.format), work)
    return home.indexes / index


def confirm(home: Home, checked_at: datetime, files: tuple[StoredFile, ...]) -> None:
    """Note that the publisher still has what is in use, and how to ask next time. Needs the `swap` lock."""
    pointer = read_pointer(home)
    if pointer is not None:
        with workspace(home.indexes) as work:
            _swap(home, replace(pointer, checked_at=checked_at, files=files), work)


def date_snapshot(home: Home, manifest: Manifest) -> None:
    """Put a manifest in the place of one that did not know the day of publication. Needs the `swap` lock."""
    folder = home.snapshot(manifest.sha256)
    with workspace(folder) as work:
        write_json(work / "manifest.json", manifest)
        (work / "manifest.json").replace(folder / "manifest.json")


def _build(home: Home, sha256: str, listings: tuple[Listing, ...], indexer: Indexer, work: Path) -> str:
    """Build the index and give it a name of its own: a reader may hold the one that is being replaced."""
    built = work / "index"
    built.mkdir()
    indexer.build(listings, built)
    _sync(built)
    name = f"{sha256[:HASH_PREFIX]}-{indexer.format}"
    if (home.indexes / name).exists():
        name = f"{name}-{os.urandom(4).hex()}"
    built.rename(home.indexes / name)
    return name


def _place(home: Home, draft: Path, sha256: str) -> None:
    """Move the draft to its folder; the same content from before stays where it is, unless it is damaged."""
    _sync(draft)
    home.snapshots.mkdir(exist_ok=True)
    place = home.snapshot(sha256)
    if place.exists():
        if _is_whole(place):
            for path in draft.glob("changes-*"):
                path.replace(place / path.name)
            _note_overrides(place, draft)
            return
        place.rename(draft.with_name("damaged"))
    draft.rename(place)
    _sync_folder(home.snapshots)


def _note_overrides(place: Path, draft: Path) -> None:
    """Note in the manifest of content that comes back which gates were overruled this time."""
    stored, now_told = sound_manifest(place), sound_manifest(draft)
    if stored and now_told and (new := tuple(one for one in now_told.overrides if one not in stored.overrides)):
        write_json(draft / "manifest.json", replace(stored, overrides=(*stored.overrides, *new)))
        (draft / "manifest.json").replace(place / "manifest.json")


def _is_whole(folder: Path) -> bool:
    manifest = sound_manifest(folder)
    return manifest is not None and is_intact(folder, manifest)


def _swap(home: Home, pointer: Pointer, work: Path) -> None:
    """The one step that readers see."""
    retired = _index_in_use(home)
    write_json(work / "current.json", pointer)
    _sync_folder(home.indexes)
    (work / "current.json").replace(home.pointer)
    _sync_folder(home.root)
    if retired is not None and retired.is_dir() and retired.name != pointer.index:
        os.utime(retired)  # its last day begins now


def _index_in_use(home: Home) -> Path | None:
    pointer = _last_pointer(home)
    return home.indexes / pointer.index if pointer else None


def _uses(home: Home) -> tuple[Use, ...]:
    """What was in use here so far, also what is no longer stored: nobody must take another list for it."""
    pointer = _last_pointer(home)
    return pointer.uses[-MAX_USES:] if pointer else ()


def _last_pointer(home: Home) -> Pointer | None:
    """The pointer; None also where it is damaged, for it is about to be replaced."""
    try:
        return read_pointer(home)
    except SnapshotError:
        return None


def prune(home: Home, keep: Keep, *, dry_run: bool = False) -> tuple[Manifest, ...]:
    """Remove what is neither among the newest snapshots nor was in use lately, and the indexes that nothing points to.

    What is in use stays, whatever its age, and so does all where nothing is. Needs the `swap` lock.
    """
    pointer = read_pointer(home)
    if pointer is None:
        return ()
    manifests = [found for folder in home.snapshots.iterdir() if (found := sound_manifest(folder))]
    newest = sorted(manifests, key=lambda manifest: manifest.retrieved, reverse=True)
    left = _left_use(pointer)
    oldest = now() - max(timedelta(days=keep.days), KEPT_AT_LEAST)
    old = [one for one in newest[keep.snapshots :] if max(one.retrieved, left.get(one.sha256, one.retrieved)) < oldest]
    old = [manifest for manifest in old if manifest.sha256 != pointer.sha256]
    if not dry_run:
        for folder in (*(home.snapshot(manifest.sha256) for manifest in old), *_unused_indexes(home, pointer)):
            _retire(home, folder)
    return tuple(old)


def _left_use(pointer: Pointer) -> dict[str, datetime]:
    """When each snapshot that was in use was last replaced by another."""
    return {use.sha256: after.since for use, after in pairwise(pointer.uses)}


def _unused_indexes(home: Home, pointer: Pointer) -> list[Path]:
    oldest = time.time() - KEPT_AT_LEAST.total_seconds()
    in_use = home.indexes / pointer.index
    return [folder for folder in home.indexes.iterdir() if folder != in_use and folder.stat().st_mtime < oldest]


def _retire(home: Home, folder: Path) -> None:
    """Remove a folder in one step, as far as a reader can see."""
    gone = home.indexes / f"{TEMPORARY}{os.urandom(4).hex()}"
    folder.rename(gone)
    remove(gone)


def remove(path: Path) -> None:
    """Remove a folder or file; what cannot be removed now (open on Windows) goes next time."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Bring every byte below a folder to the disk, so that a power cut after the swap finds it there."""
    for path in (*folder.rglob("*"), folder):
        if path.is_dir():
            _sync_folder(path)
        else:
            with path.open("rb") as stream:
                os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # elsewhere a folder cannot be opened
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
