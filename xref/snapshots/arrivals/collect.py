"""From a publisher's addresses, or a folder, to the files of one set."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from email.utils import formatdate, parsedate_to_datetime
from fnmatch import fnmatch
from pathlib import Path

from xref.errors import SettingsError, SourceError, WebError
from xref.settings import NO_HEADERS, Network, Progress
from xref.snapshots.base import StoredFile
from xref.snapshots.base.plans import Plan
from xref.sources.base import Source
from xref.web import receive

CHUNK_BYTES = 65_536
END_MARK = b"\x1a"  # Ctrl-Z, which ends OFAC's files
DATE_IN_NAME = re.compile(r"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")


@dataclass(frozen=True, slots=True)
class Courier:
    """How files are fetched, and the files in use by their address: what need not be sent again."""

    network: Network
    progress: Progress
    known: Path  # the folder of the files in use
    validators: Mapping[str, StoredFile]
    headers: Mapping[str, str] = field(default_factory=lambda: NO_HEADERS)  # that the publisher wants


def addresses(source: Source, network: Network, plan: Plan) -> tuple[str, ...]:
    """The address templates to try: the one given now, the configured ones, or the source's own."""
    found = (plan.address,) if plan.address else network.addresses.get(source.code) or source.addresses
    for template in found:
        if len(set(source.urls(template))) < len(source.files):
            files = ", ".join(source.files)
            cure = f"write {{file}} or {{FILE}} where the name of {files} belongs"
            raise SettingsError(f"{source.code}: address {template!r} is one address for several files; {cure}")
    return found


def from_web(source: Source, address: str, folder: Path, courier: Courier) -> tuple[StoredFile, ...]:
    """Fetch every file of the set from one address; what has not changed there is copied from the files in use.

    Where it raises, the folder holds what came of the file that was refused, and no other.
    """
    headers = {**source.headers, **courier.network.headers.get(source.code, {})}
    courier = replace(courier, network=_network_for(source, courier.network), headers=headers)
    stored = list[StoredFile]()
    try:
        for name, url in zip(source.files, source.urls(address), strict=True):
            stored.append(_from_url(url, folder / name, courier))
    except WebError:
        for file in stored:
            (folder / file.name).unlink()
        raise
    return tuple(stored)


def _network_for(source: Source, network: Network) -> Network:
    """The network settings with what this publisher needs at least, and the certificates that it is trusted by."""
    return replace(
        network,
        attempts=max(network.attempts, source.attempts),
        read_timeout=max(network.read_timeout, source.read_timeout),
        ca_bundle=network.ca_bundles.get(source.code, network.ca_bundle),
    )


def _from_url(url: str, target: Path, courier: Courier) -> StoredFile:
    last = courier.validators.get(url)
    headers = {**courier.headers, **_conditions(last)}
    download = receive(url, target, courier.network, headers=headers, progress=courier.progress)
    if last and download.is_not_modified:
        shutil.copyfile(courier.known / target.name, target)
        return last
    if not download.is_bounded:
        _refuse_beginning(url, target, courier.known / target.name)
        _refuse_lost_mark(url, target, courier.known / target.name)
    return StoredFile(
        name=target.name,
        size=download.size,
        sha256=download.sha256,
        url=url,
        final_url=download.final_url,
        redirects=download.redirects,
        etag=download.etag,
        last_modified=download.last_modified,
    )


def _refuse_beginning(url: str, target: Path, known: Path) -> None:
    """A body without a told end that is the beginning of the file in use has been cut off."""
    if not known.is_file() or target.stat().st_size >= known.stat().st_size:
        return
    with target.open("rb") as came, known.open("rb") as stored:
        while part := came.read(CHUNK_BYTES):
            if part != stored.read(len(part)):
                return
    found, whole = target.stat().st_size, known.stat().st_size
    raise WebError(f"{url}: cut off: the first {found:,} of {whole:,} bytes of the file in use, and no word on the end")


def _refuse_lost_mark(url: str, target: Path, known: Path) -> None:
    """A body without a told end that lacks the mark which ended the file in use has been cut off at a record's end."""
    if known.is_file() and _last_byte(known) == END_MARK and _last_byte(target) != END_MARK:
        raise WebError(f"{url}: cut off: no word on the end, and not the mark 0x1A that ends the file in use")


def _last_byte(path: Path) -> bytes:
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - 1))
        return stream.read(1)


def _conditions(last: StoredFile | None) -> dict[str, str]:
    if last is None:
        return {}
    conditions = {"If-None-Match": last.etag, "If-Modified-Since": last.last_modified}
    return {name: value for name, value in conditions.items() if value}


def locate(source: Source, folder: Path) -> Path:
    """The folder of a source's files: the one named after its code, where there is one."""
    own = folder / source.code
    return own if own.is_dir() else folder


def holds(source: Source, folder: Path) -> bool:
    """Any file of the source lies in the folder."""
    return any(_matching(locate(source, folder), name, source.patterns) for name in source.files)


def from_folder(source: Source, origin: Path, folder: Path) -> tuple[StoredFile, ...]:
    """Copy every file of the set from a folder; letter case does not count, as OFAC itself uses both."""
    found = {name: _matching(origin, name, source.patterns) for name in source.files}
    missing = [name for name, paths in found.items() if not paths]
    if missing:
        needed = ", ".join(source.files) + "".join(f" or {pattern}" for pattern in source.patterns)
        raise SourceError(f"{source.code}: {origin} lacks {', '.join(missing)}; the set is {needed}")
    twice = [name for name, paths in found.items() if len(paths) > 1]
    if twice:
        names = " and ".join(path.name for path in found[twice[0]][:2])
        raise SourceError(f"{source.code}: {origin} has {twice[0]} twice, as {names}; keep one")
    return tuple(_copied(paths[0], folder / name) for name, paths in found.items())


def _matching(folder: Path, name: str, patterns: tuple[str, ...] = ()) -> list[Path]:
    """The files of a folder that may be the one of this name, or else of one of the patterns."""
    if not folder.is_dir():
        raise SourceError(f"{folder} is no folder; --from takes the folder that holds the publisher's files")
    exact = folder / name
    if exact.is_file():
        return [exact]
    files = sorted(path for path in folder.iterdir() if path.is_file())
    same = [path for path in files if path.name.lower() == name.lower()]
    return same or [path for path in files if any(fnmatch(path.name.lower(), one.lower()) for one in patterns)]


def from_file(source: Source, path: Path, folder: Path) -> tuple[StoredFile, ...]:
    """Copy the one file of a set from where a user keeps it; it is of the day on which it was written."""
    stored = _copied(path, folder / source.files[0])
    return (replace(stored, last_modified=formatdate(path.stat().st_mtime, usegmt=True)),)


def _copied(path: Path, target: Path) -> StoredFile:
    try:
        content = path.read_bytes()
    except OSError as exc:
        raise SourceError(f"cannot read {path}: {exc.strerror}") from exc
    target.write_bytes(content)
    return StoredFile(name=target.name, size=len(content), sha256=hashlib.sha256(content).hexdigest())


def publication_date(files: Iterable[StoredFile], origin: Path | None) -> str:
    """The day a set was published, as near as its files tell; empty where nothing does."""
    if origin is not None:
        return day_of_folder(origin)
    days = [day for file in files if (day := _http_day(file.last_modified))]
    return max(days).isoformat() if days else ""


def day_of_folder(origin: Path) -> str:
    """The day in the folder's name; empty where there is none: copying a file makes it as young as the copy."""
    named = DATE_IN_NAME.findall(origin.resolve().name)
    for text in reversed(named):
        with suppress(ValueError):
            return date.fromisoformat(text).isoformat()
    return ""


def _http_day(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date() if text else None
    except ValueError:
        return None
