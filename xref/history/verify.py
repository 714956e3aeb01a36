"""Whether what is stored is what its publisher sent: every byte of every snapshot, and the index in use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from xref.errors import SnapshotError
from xref.history.base import Shelf
from xref.index import INDEX_FORMAT, NameIndex
from xref.snapshots import load_current
from xref.snapshots.base import HASH_PREFIX, Manifest, StoredFile, content_hash, hash_file, read_manifest


@dataclass(frozen=True, slots=True)
class Finding:
    """One stored thing that was looked at, and what is wrong with it: nothing, where `problem` is empty."""

    source: str
    what: str
    problem: str = ""
    in_use: bool = False


def verify(shelf: Shelf) -> Iterator[Finding]:
    """Look at everything that is stored of a list."""
    code, current = shelf.home.code, _current_hash(shelf)
    folders = shelf.home.snapshots.iterdir() if shelf.home.snapshots.is_dir() else ()
    for folder in sorted(folders):
        is_current = folder == shelf.home.snapshot(current) if current else False
        yield Finding(code, f"snapshot {folder.name}", _problem_of_snapshot(folder, code), in_use=is_current)
    yield Finding(code, "index", _problem_of_index(shelf), in_use=True)


def _current_hash(shelf: Shelf) -> str:
    try:
        return shelf.pointer.sha256 if shelf.pointer else ""
    except SnapshotError:
        return ""  # told with the index


def _problem_of_snapshot(folder: Path, code: str) -> str:
    try:
        manifest = read_manifest(folder)
        return _problem_of_files(folder, manifest, code) if manifest else "no manifest"
    except SnapshotError as exc:
        return str(exc)
    except OSError as exc:
        return f"cannot be read: {exc.strerror}"


def _problem_of_files(folder: Path, manifest: Manifest, code: str) -> str:
    if manifest.source != code:
        return f"the manifest is of {manifest.source}"
    if manifest.sha256[:HASH_PREFIX] != folder.name or content_hash(manifest.files) != manifest.sha256:
        return "the manifest does not name the hash of its files"
    stray = {path.name for path in (folder / "files").iterdir()} - {file.name for file in manifest.files}
    if stray:
        return f"{sorted(stray)[0]} is no file of the set"
    return next((problem for file in manifest.files if (problem := _problem_of_file(folder / "files", file))), "")


def _problem_of_file(folder: Path, file: StoredFile) -> str:
    path = folder / file.name
    if not path.is_file():
        return f"{file.name} is missing"
    size = path.stat().st_size
    if size != file.size:
        return f"{file.name} has {size:,} bytes, {file.size:,} came"
    return "" if hash_file(path) == file.sha256 else f"{file.name} is not what came: its hash differs"


def _problem_of_index(shelf: Shelf) -> str:
    """The index can be opened and read; one of an older format is built anew by itself, and is no problem."""
    try:
        current = load_current(shelf.home.data_dir, shelf.home.code)
        if current is None:
            return "no snapshot is in use"
        if current.is_built(INDEX_FORMAT):
            NameIndex(current.index, current.snapshot)
        elif current.index_format == INDEX_FORMAT:
            return "the index is gone"
    except SnapshotError as exc:
        return str(exc)
    return ""
