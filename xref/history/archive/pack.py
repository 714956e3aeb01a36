"""From stored snapshots to an archive."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from xref.errors import SnapshotError
from xref.history.archive.base import CHUNK_BYTES, CONTENTS, SCHEMA, Packed
from xref.history.base import Shelf, Stored
from xref.snapshots.base import StoredFile, now
from xref.snapshots.base.plans import Provenance
from xref.version import __version__

EPOCH = (1980, 1, 1, 0, 0, 0)  # of every member: the same lists give the same bytes but for the time in `CONTENTS`


def write_archive(out: BinaryIO, shelves: Iterable[Shelf], *, history: bool) -> tuple[Stored, ...]:
    """Pack the snapshots in use, or all that are stored; the snapshots that were packed."""
    chosen = [(shelf, stored) for shelf in shelves for stored in _chosen(shelf, history=history)]
    if not chosen:
        raise SnapshotError("there is nothing to export: no list is stored; run `xref refresh`")
    records = [_record(shelf, stored) for shelf, stored in chosen]
    contents = {"schema": SCHEMA, "created": now().isoformat(), "tool": f"xref {__version__}", "snapshots": records}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_member(CONTENTS), json.dumps(contents, indent=1, ensure_ascii=False))
        for shelf, stored in chosen:
            for file in stored.manifest.files:
                _pack(archive, _packed(shelf, stored).member(file), stored.files / file.name, file)
    return tuple(stored for _, stored in chosen)


def _chosen(shelf: Shelf, *, history: bool) -> tuple[Stored, ...]:
    if history:
        return shelf.stored[::-1]
    return (shelf.current,) if shelf.current else ()


def _packed(shelf: Shelf, stored: Stored) -> Packed:
    manifest, pointer = stored.manifest, shelf.pointer
    current = pointer is not None and pointer.sha256 == manifest.sha256
    retrieved = pointer.checked_at if pointer and current else manifest.retrieved
    provenance = Provenance(retrieved, manifest.published, manifest.files)
    return Packed(shelf.home.code, manifest.sha256, current, provenance)


def _record(shelf: Shelf, stored: Stored) -> dict[str, Any]:
    packed = _packed(shelf, stored)
    return {
        "source": packed.source,
        "sha256": packed.sha256,
        "current": packed.current,
        "retrieved": packed.provenance.retrieved.isoformat(),
        "published": packed.provenance.published,
        "files": [asdict(file) for file in packed.provenance.files],
    }


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


def _pack(archive: zipfile.ZipFile, name: str, path: Path, file: StoredFile) -> None:
    """Add a file, and see on the way that it is still what its publisher sent."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as source, archive.open(_member(name), "w", force_zip64=True) as target:
            while chunk := source.read(CHUNK_BYTES):
                digest.update(chunk)
                target.write(chunk)
    except FileNotFoundError as exc:
        raise SnapshotError(f"{path} is missing; `xref lists verify` names what is damaged") from exc
    if digest.hexdigest() != file.sha256:
        raise SnapshotError(f"{path} is damaged; `xref lists verify` names what is")
