"""What is kept of a list and where: the publisher's bytes, a manifest beside them, and a pointer to the good ones.

<data>/lists/<code>/current.json                    the pointer, swapped by one rename
                    snapshots/<hash>/files/…        the publisher's bytes, never changed
                    snapshots/<hash>/manifest.json
                    snapshots/<hash>/changes-<hash>.jsonl   what changed since the snapshot of that hash
                    index/<hash>-<format>/          what was built from them
                    refused/<hash>/                 what came and was refused (see arrivals/quarantine.py)
                    tmp-…, index/tmp-…              work in progress; whatever a dead process left goes next time
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from xref.errors import SnapshotError
from xref.model import Listing, SetAside, Snapshot
from xref.settings import user_folder

SCHEMA = "xref.snapshot/1"
HASH_PREFIX = 16  # hex digits that name a folder
TEMPORARY = "tmp-"

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file of a set as it came, and what its publisher said of it."""

    name: str
    size: int
    sha256: str
    url: str = ""
    final_url: str = ""
    redirects: tuple[str, ...] = ()
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """A snapshot that was put in use, and when."""

    sha256: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Fill:
    """How many listings have a field, and of how many that could."""

    name: str
    count: int
    of: int

    @property
    def share(self) -> float:
        return self.count / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a snapshot is: where it came from, what was counted in it, and what was let pass."""

    source: str
    publisher: str
    sha256: str
    retrieved: datetime
    published: str
    files: tuple[StoredFile, ...]
    rows: int = 0
    listings: int = 0
    names: int = 0
    types: Counts = ()
    programs: Counts = ()
    name_kinds: Counts = ()
    birth_dates: int = 0  # persons with at least one
    fills: tuple[Fill, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    orphans: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    overrides: tuple[str, ...] = ()  # gates that would have refused it and were overruled
    parent: str = ""  # the snapshot in use before
    added: int = 0  # listings, against the parent
    removed: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which snapshot and index are in use. `checked_at`: when the publisher last had nothing else."""

    sha256: str
    index: str
    index_format: str
    checked_at: datetime
    files: tuple[StoredFile, ...]
    uses: tuple[Use, ...] = ()  # what was in use here since when, the one in use last


@dataclass(frozen=True, slots=True)
class CurrentList:
    """The snapshot of a source that is in use, and the folder of its indexed form."""

    snapshot: Snapshot
    index: Path
    index_format: str

    def is_built(self, index_format: str) -> bool:
        """The indexed form is there, in this format; its content may still be damaged."""
        return self.index_format == index_format and self.index.is_dir()


class Indexer(NamedTuple):
    """How the indexed form is built into an empty folder, and the version of that form."""

    build: Callable[[tuple[Listing, ...], Path], None]
    format: str


class State(StrEnum):
    """What came of refreshing one source."""

    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    STORED = "stored"  # among the old ones; what is in use stays
    FAILED = "failed"


class Home(NamedTuple):
    """Where the snapshots of one source live."""

    data_dir: Path
    code: str

    @property
    def root(self) -> Path:
        return self.data_dir / "lists" / self.code

    @property
    def snapshots(self) -> Path:
        return self.root / "snapshots"

    @property
    def indexes(self) -> Path:
        return self.root / "index"

    @property
    def refused(self) -> Path:
        return self.root / "refused"

    @property
    def pointer(self) -> Path:
        return self.root / "current.json"

    def snapshot(self, sha256: str) -> Path:
        """The folder of a snapshot."""
        return self.snapshots / sha256[:HASH_PREFIX]


def default_data_dir() -> Path:
    """XREF_DATA_DIR, or else the platform's folder for a user's data."""
    configured = os.environ.get("XREF_DATA_DIR")
    return Path(configured) if configured else user_folder("data")


def now() -> datetime:
    """The time in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def content_hash(files: tuple[StoredFile, ...]) -> str:
    """The hash that names a set: of each file's name and hash, in the order of the set."""
    lines = "".join(f"{file.name}\t{file.sha256}\n" for file in files)
    return hashlib.sha256(lines.encode()).hexdigest()


def hash_file(path: Path) -> str:
    """The sha256 of a file's content."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the file system refuses into one line that names the place and the cure."""
    try:
        yield
    except OSError as exc:
        where = exc.filename or path
        cures = {
            errno.ENOSPC: "no space left on the disk: make room",
            errno.EFBIG: "the file would be larger than is allowed here (ulimit -f)",
            errno.EDQUOT: "the disk quota is used up: make room",
            errno.EACCES: "not allowed: set another folder with --data-dir or XREF_DATA_DIR",
            errno.EPERM: "not allowed: set another folder with --data-dir or XREF_DATA_DIR",
            errno.EROFS: "the file system is read-only: set another folder with --data-dir or XREF_DATA_DIR",
        }
        raise SnapshotError(f"cannot write {where}: {cures.get(exc.errno or 0, exc.strerror or str(exc))}") from exc


def write_json(path: Path, record: Manifest | Pointer) -> None:
    """Write a record whole, through to the disk; the caller gives a name that nobody reads yet."""
    text = json.dumps({"schema": SCHEMA, **asdict(record)}, indent=1, ensure_ascii=False, default=datetime.isoformat)
    with path.open("w", encoding="utf-8") as stream:
        stream.write(text + "\n")
        stream.flush()
        os.fsync(stream.fileno())


def read_pointer(home: Home) -> Pointer | None:
    """The pointer of a source; None where the source was never refreshed."""
    record = _read_json(home.pointer)
    if record is None:
        return None
    with _understood(home.pointer):
        files = _files(record.pop("files"))
        uses = tuple(Use(use["sha256"], datetime.fromisoformat(use["since"])) for use in record.pop("uses", ()))
        checked_at = datetime.fromisoformat(record.pop("checked_at"))
        return Pointer(checked_at=checked_at, files=files, uses=uses, **record)


def sound_manifest(folder: Path) -> Manifest | None:
    """The manifest of a snapshot; None for what is no snapshot, and for a damaged one, which `verify` names."""
    try:
        return read_manifest(folder)
    except SnapshotError:
        return None


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a snapshot's folder; None where there is none."""
    path = folder / "manifest.json"
    record = _read_json(path)
    if record is None:
        return None
    with _understood(path):
        shaped: dict[str, Any] = {
            "files": _files(record.pop("files")),
            "retrieved": datetime.fromisoformat(record.pop("retrieved")),
            "set_aside": tuple(SetAside(**item) for item in record.pop("set_aside")),
            "fills": tuple(Fill(**item) for item in record.pop("fills", ())),  # manifests of 0.1 have none
        }
        counts: dict[str, Any] = {
            key: tuple((k, n) for k, n in record.pop(key)) for key in ("types", "programs", "name_kinds")
        }
        texts: dict[str, Any] = {key: tuple(record.pop(key)) for key in ("orphans", "warnings", "overrides")}
        return Manifest(**shaped, **counts, **texts, **record)


def _files(records: list[dict[str, Any]]) -> tuple[StoredFile, ...]:
    return tuple(StoredFile(**{**record, "redirects": tuple(record["redirects"])}) for record in records)


def _read_json(path: Path) -> dict[str, Any] | None:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as exc:
        raise SnapshotError(f"cannot read {path}: {exc.strerror}") from exc
    except ValueError as exc:
        raise SnapshotError(f"{path} is damaged ({exc}); run `xref refresh`") from exc
    if not isinstance(record, dict) or record.pop("schema", None) != SCHEMA:
        raise SnapshotError(f"{path} is damaged or of another version: expected {SCHEMA}; run `xref refresh`")
    return record


@contextmanager
def _understood(path: Path) -> Iterator[None]:
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError) as exc:
        raise SnapshotError(f"{path} is damaged ({exc}); run `xref refresh`") from exc
