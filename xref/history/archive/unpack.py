"""From an archive, which may be hostile, to the snapshots in it."""

from __future__ import annotations

import hashlib
import json
import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any

from xref.errors import SourceError
from xref.history.archive.base import CHUNK_BYTES, CONTENTS, SCHEMA, Packed
from xref.history.base import CLOCK_TOLERANCE
from xref.snapshots.base import HASH_PREFIX, StoredFile, content_hash, now
from xref.snapshots.base.plans import Provenance

MAX_CONTENTS_BYTES = 64 << 20
MAX_MEMBERS = 100_000
MAX_FILE_BYTES = 512_000_000  # as one download may have at most
# RuntimeError: a password; NotImplementedError: a version of zip that nobody uses; ValueError, struct: torn headers.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    EOFError,
    RuntimeError,
    ValueError,
)
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
CODE = re.compile(r"[a-z][a-z0-9_]{0,63}")
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Archive:
    """An archive whose every byte was checked against what it says of itself."""

    path: Path
    file: zipfile.ZipFile
    snapshots: tuple[Packed, ...]  # of each list by time, the one that was in use last

    def unpack(self, packed: Packed, folder: Path) -> None:
        """Write the files of a snapshot into a folder."""
        for file in packed.provenance.files:
            name = packed.member(file)
            with (folder / file.name).open("wb") as target:
                try:
                    with self.file.open(name) as source:
                        _copy(source, target, file, name)
                except DAMAGED as exc:  # it was whole a moment ago
                    raise SourceError(f"{self.path} was changed while it was read: {exc}") from exc


@contextmanager
def open_archive(path: Path, known: Mapping[str, object]) -> Iterator[Archive]:
    """The archive, looked at down to the last byte before anything of it is used; SourceError where it is not whole.

    Refused are members that it does not name itself (so no path leads out of it), links, what is larger than it says
    or than a list may be, and whatever has not the hash that names it.
    """
    with _explained(path):
        file = zipfile.ZipFile(path)
    with file:
        with _explained(path):
            snapshots = _checked(file, known)
        yield Archive(path, file, snapshots)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what a damaged file leads to into one line that names it."""
    try:
        yield
    except SourceError as exc:
        raise SourceError(f"{path}: {exc}") from exc
    except FileNotFoundError as exc:
        raise SourceError(f"{path}: there is no such file") from exc
    except (*DAMAGED, OSError) as exc:
        raise SourceError(f"{path}: no archive that `xref lists export` wrote, or a damaged one: {exc}") from exc


def _checked(file: zipfile.ZipFile, known: Mapping[str, object]) -> tuple[Packed, ...]:
    _refuse_forms(file)
    snapshots = _read_contents(file, known)
    _refuse_strangers(file, snapshots)
    for packed in snapshots:
        for one in packed.provenance.files:
            with file.open(packed.member(one)) as source:
                _copy(source, None, one, packed.member(one))
    return snapshots


def _read_contents(file: zipfile.ZipFile, known: Mapping[str, object]) -> tuple[Packed, ...]:
    try:
        info = file.getinfo(CONTENTS)
        if info.file_size > MAX_CONTENTS_BYTES:
            raise SourceError(f"{CONTENTS} has {info.file_size:,} bytes, at most {MAX_CONTENTS_BYTES:,} are allowed")
        with file.open(info) as stream:
            record = json.loads(stream.read(MAX_CONTENTS_BYTES + 1))
        if record["schema"] != SCHEMA:
            raise SourceError(f"{CONTENTS} is of {record['schema']!r}; known: {SCHEMA}: another xref wrote it")
        found = [_read_packed(one, known) for one in record["snapshots"]]
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as exc:
        raise SourceError(f"{CONTENTS} is missing or damaged ({exc})") from exc
    names = [(packed.source, packed.sha256[:HASH_PREFIX]) for packed in found]
    if len(set(names)) < len(names):
        raise SourceError(f"{CONTENTS} names a snapshot twice")
    return tuple(sorted(found, key=lambda one: (one.source, one.current, one.provenance.retrieved)))


def _read_packed(record: dict[str, Any], known: Mapping[str, object]) -> Packed:
    code, sha256 = record["source"], record["sha256"]
    if code not in known or not CODE.fullmatch(code):
        raise SourceError(f"unknown source {code!r}; known: {', '.join(known)}")
    files = tuple(_read_file(one) for one in record["files"])
    if not HASH.fullmatch(sha256) or content_hash(files) != sha256:
        raise SourceError(f"{code}: the hash {sha256!r} is not that of its files")
    retrieved = datetime.fromisoformat(record["retrieved"]).astimezone(UTC)
    if retrieved > now() + CLOCK_TOLERANCE:
        when = f"{retrieved:%Y-%m-%d %H:%M} UTC"
        raise SourceError(f"{code}: retrieved at {when}, in the future: set the clock of this machine")
    published = record["published"] and date.fromisoformat(record["published"]).isoformat()
    return Packed(code, sha256, bool(record["current"]), Provenance(min(retrieved, now()), published, files))


def _read_file(record: dict[str, Any]) -> StoredFile:
    file = StoredFile(**{**record, "redirects": tuple(map(str, record["redirects"]))})
    if not NAME.fullmatch(file.name) or not HASH.fullmatch(file.sha256):
        raise SourceError(f"{file.name!r} is no name of a list's file, or {file.sha256!r} no hash")
    if not isinstance(file.size, int) or not 0 <= file.size <= MAX_FILE_BYTES:
        raise SourceError(f"{file.name} has {file.size!r} bytes, at most {MAX_FILE_BYTES:,} are allowed")
    return file


def _refuse_forms(file: zipfile.ZipFile) -> None:
    """Every member has a name of its own, and is a plain file that is packed as we pack."""
    members = file.infolist()
    if len(members) > MAX_MEMBERS:
        raise SourceError(f"{len(members):,} members, at most {MAX_MEMBERS:,} are allowed")
    for name, count in Counter(info.filename for info in members).items():
        if count > 1:
            raise SourceError(f"{name!r} is in it twice")
    for info in members:
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind and kind != stat.S_IFREG:
            raise SourceError(f"{info.filename!r} is a link or no plain file")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise SourceError(f"{info.filename!r} is packed in an unknown way")


def _refuse_strangers(file: zipfile.ZipFile, snapshots: Iterable[Packed]) -> None:
    """Every member is one that the contents name, and as large as they say; and none of theirs is missing."""
    sizes = {packed.member(one): one.size for packed in snapshots for one in packed.provenance.files}
    found = {info.filename: info.file_size for info in file.infolist() if info.filename != CONTENTS}
    for name, size in found.items():
        if name not in sizes:
            raise SourceError(f"{name!r} is no part of it")
        if size != sizes[name]:
            raise SourceError(f"{name!r} has {size:,} bytes, {CONTENTS} says {sizes[name]:,}")
    missing = sorted(sizes.keys() - found.keys())
    if missing:
        raise SourceError(f"{missing[0]!r} is missing")


def _copy(source: IO[bytes], target: IO[bytes] | None, file: StoredFile, name: str) -> None:
    """Read a member, never more of it than it says it has, and see that it has the hash that it says."""
    digest, left = hashlib.sha256(), file.size
    while chunk := source.read(min(CHUNK_BYTES, left + 1)):
        left -= len(chunk)
        if left < 0:
            raise SourceError(f"{name!r} has more than the {file.size:,} bytes that it says")
        digest.update(chunk)
        if target is not None:
            target.write(chunk)
    if left or digest.hexdigest() != file.sha256:
        raise SourceError(f"{name!r} is not what it says: its hash differs")
