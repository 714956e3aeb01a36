"""What was refused, kept for whoever wants to see why: bounded in number and size, and never in use.

<data>/lists/<code>/refused/<hash>/    the files as they came, cut to KEPT_FILE_BYTES, and refusal.json
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from contextlib import suppress
from pathlib import Path

from xref.snapshots.base import HASH_PREFIX, TEMPORARY, Home, hash_file, now

REFUSAL = "refusal.json"
KEPT_REFUSALS = 5  # deliveries of a source
KEPT_FILE_BYTES = 64_000_000  # twice the largest file of a list that is on by default
KEPT_BYTES = 256_000_000  # of a source, in all


def keep_refused(home: Home, folder: Path, reason: str) -> Path | None:
    """Move the files that came out of `folder`, which is empty then; None where nothing came or it cannot be kept.

    The same bytes are kept once, however often they come. Needs the `refresh` lock.
    """
    kept = None
    with suppress(OSError):  # a full disk must not hide why the list was refused
        files = [path for path in sorted(folder.iterdir()) if path.stat().st_size]
        kept = _keep(home, folder, files, reason) if files else None
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(exist_ok=True)
    return kept


def _keep(home: Home, folder: Path, files: list[Path], reason: str) -> Path:
    found = [(path.name, path.stat().st_size, hash_file(path)) for path in files]
    digest = hashlib.sha256("".join(f"{name}\t{sha256}\n" for name, _, sha256 in found).encode()).hexdigest()
    for path in files:
        os.truncate(path, min(path.stat().st_size, KEPT_FILE_BYTES))
    record = {
        "refused_at": now().isoformat(),
        "reason": reason,
        "files": [{"name": name, "size": size, "sha256": sha256} for name, size, sha256 in found],
        "cut_to": KEPT_FILE_BYTES,
    }
    (folder / REFUSAL).write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    place = home.refused / digest[:HASH_PREFIX]
    home.refused.mkdir(exist_ok=True)
    if place.exists():
        place.rename(folder.with_name(f"{TEMPORARY}replaced"))  # in the draft, which goes at the end
    folder.rename(place)
    os.utime(place)
    _bound(home, place)
    return place


def _bound(home: Home, newest: Path) -> None:
    """Remove the oldest refusals beyond the bounds; the newest stays in any case."""
    taken = 0
    folders = sorted(home.refused.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for number, folder in enumerate([newest, *(path for path in folders if path != newest)], start=1):
        taken += sum(path.stat().st_size for path in folder.iterdir())
        if number > KEPT_REFUSALS or (taken > KEPT_BYTES and folder != newest):
            shutil.rmtree(folder, ignore_errors=True)
