"""From a source to the files of one set, read: from the first address that serves it, or from a folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from xref.errors import ParseError, SourceError, WebError
from xref.model import ParsedList
from xref.settings import Network
from xref.snapshots.arrivals.collect import (
    Courier,
    addresses,
    from_file,
    from_folder,
    from_web,
    holds,
    locate,
    publication_date,
)
from xref.snapshots.arrivals.quarantine import keep_refused
from xref.snapshots.base import Home, StoredFile, content_hash
from xref.snapshots.base.plans import Plan
from xref.sources.base import Source

__all__ = ["Arrival", "Stored", "Taking", "holds", "publication_date", "refusal"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A set of files that came, read; `parsed` is None where they are the files in use."""

    files: tuple[StoredFile, ...]
    parsed: ParsedList | None
    origin: Path | None = None
    warnings: tuple[str, ...] = ()  # why it comes from another address than the first

    @property
    def sha256(self) -> str:
        return content_hash(self.files)


@dataclass(frozen=True, slots=True)
class Stored:
    """The files in use, whole: what the publisher need not send again."""

    folder: Path
    files: tuple[StoredFile, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class Taking:
    """How one source's files are taken, under its `refresh` lock."""

    source: Source
    home: Home
    network: Network
    plan: Plan
    stored: Stored | None

    def take(self, folder: Path) -> Arrival:
        """Bring the set into an empty folder and read it; what is refused is kept elsewhere, for inspection."""
        if self.plan.folder is None:
            in_reach = None if self.plan.address else self.source.file
            return self._take_file(in_reach, folder) if in_reach else self._take_from_web(folder)
        origin = locate(self.source, self.plan.folder)
        files = from_folder(self.source, origin, folder)
        known = self.plan.provenance.addressed(files) if self.plan.provenance else files
        try:
            return replace(self._read(known, folder), origin=origin)
        except ParseError as exc:
            raise SourceError(f"{self.source.code}: {refusal(self.home, folder, exc)}") from exc

    def _take_file(self, path: Path, folder: Path) -> Arrival:
        """Take the one file of the set from where a user keeps it."""
        try:
            return self._read(from_file(self.source, path, folder), folder)
        except ParseError as exc:
            raise SourceError(f"{self.source.code}: {path}: {refusal(self.home, folder, exc)}") from exc

    def _take_from_web(self, folder: Path) -> Arrival:
        """Try each address for the whole set: files of two addresses may be of two days."""
        courier, refusals = self._courier(), list[str]()
        kind: type[WebError | SourceError] = WebError
        for address in addresses(self.source, self.network, self.plan):
            try:
                arrival = self._read(from_web(self.source, address, folder, courier), folder)
            except (WebError, ParseError) as exc:
                refusals.append(refusal(self.home, folder, exc))
                kind = kind if isinstance(exc, WebError) else SourceError
                continue
            if arrival.parsed or kind is WebError:
                return replace(arrival, warnings=tuple(dict.fromkeys(refusals)))
            # A form that we cannot read is news. A mirror that lags behind must not pass it off as "unchanged".
            refusals.append(f"{address} has nothing newer than the list in use")
        if not refusals:
            cure = f"set addresses.{self.source.code} in the network settings, or take its files with --from"
            raise SourceError(f"{self.source.code}: no address to fetch it from; {cure}")
        raise kind(f"{self.source.code}: " + "; and ".join(dict.fromkeys(refusals)))

    def _courier(self) -> Courier:
        stored = self.stored
        files = {file.url: file for file in stored.files if file.url} if stored else {}
        return Courier(self.network, self.plan.progress, stored.folder if stored else self.home.root, files)

    def _read(self, files: tuple[StoredFile, ...], folder: Path) -> Arrival:
        is_known = self.stored is not None and content_hash(files) == self.stored.sha256
        return Arrival(files, None if is_known else self.source.parse(folder))


def refusal(home: Home, folder: Path, exc: WebError | SourceError) -> str:
    """Why files were refused, and where they are kept; the folder is empty then."""
    reason = f"refused at the gate 'format': {exc}" if isinstance(exc, ParseError) else str(exc)
    kept = keep_refused(home, folder, reason)
    return f"{reason}; what came is kept in {kept}" if kept else reason
