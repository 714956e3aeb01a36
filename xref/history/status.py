"""What a user wants to know of each list at a glance: what is in use, how old it is, and whether refreshing works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from xref.errors import SnapshotError
from xref.history.base import Shelf, Stored
from xref.snapshots import Attempt, read_attempt
from xref.snapshots.base import Home
from xref.snapshots.changes import ChangeKind, changes_file, count_changes, read_changes
from xref.sources.base import Source


@dataclass(frozen=True, slots=True)
class LastChange:
    """How the snapshot in use differs from the one before."""

    since: str  # publication date of the one before
    counts: Mapping[ChangeKind, int]

    def to_dict(self) -> dict[str, Any]:
        """The document's `change`."""
        return {"since": self.since, **{kind.value: count for kind, count in self.counts.items()}}


@dataclass(frozen=True, slots=True)
class Status:
    """One list: what is in use of it, and how the last refresh went."""

    code: str
    title: str
    publisher: str
    on_by_default: bool = False
    current: Stored | None = None
    checked_at: datetime | None = None  # when the publisher was last asked with success
    snapshots: int = 0
    attempt: Attempt | None = None
    change: LastChange | None = None
    problem: str = ""  # what is damaged

    def age(self, at: datetime) -> timedelta | None:
        """How long ago the list was retrieved; None where none is in use."""
        return at - self.checked_at if self.checked_at else None

    def to_dict(self, at: datetime) -> dict[str, Any]:
        """One item of the document of lists."""
        manifest, age = self.current and self.current.manifest, self.age(at)
        return {
            "source": self.code,
            "title": self.title,
            "publisher": self.publisher,
            "on_by_default": self.on_by_default,
            "in_use": manifest is not None,
            "snapshot": f"sha256:{manifest.sha256}" if manifest else None,
            "listings": manifest.listings if manifest else None,
            "names": manifest.names if manifest else None,
            "published": manifest.published if manifest else None,
            "retrieved": _iso(self.checked_at),
            "age_seconds": int(age.total_seconds()) if age is not None else None,
            "snapshots": self.snapshots,
            "last_attempt": self._attempt_dict(),
            "change": self.change.to_dict() if self.change else None,
            "problem": self.problem,
        }

    def _attempt_dict(self) -> dict[str, Any] | None:
        """The document's `last_attempt`; a `state` of null is a refresh under way, or one that was killed."""
        attempt = self.attempt
        return {"at": _iso(attempt.at), "state": attempt.state, "error": attempt.error} if attempt else None


def statuses(data_dir: Path, sources: Mapping[str, Source]) -> Iterator[Status]:
    """Of every known list, and of every other that is stored."""
    stored = {path.parent.name for path in (data_dir / "lists").glob("*/snapshots")}
    for code in (*sources, *sorted(stored.difference(sources))):
        yield _status(Shelf(Home(data_dir, code)), sources.get(code))


def _status(shelf: Shelf, source: Source | None) -> Status:
    code = shelf.home.code
    title, publisher = (source.title, source.publisher) if source else ("of a source that this xref does not know", "")
    attempt, is_on = read_attempt(shelf.home), source is not None and source.on_by_default
    try:
        current = shelf.current
    except SnapshotError as exc:
        return Status(code, title, publisher, is_on, attempt=attempt, snapshots=len(shelf.stored), problem=str(exc))
    gone = shelf.pointer is not None and current is None
    return Status(
        code,
        title,
        publisher,
        is_on,
        current=current,
        checked_at=shelf.pointer.checked_at if shelf.pointer and current else None,
        snapshots=len(shelf.stored),
        attempt=attempt,
        change=_last_change(shelf),
        problem="the list in use is gone or damaged; run `xref refresh`" if gone else "",
    )


def _last_change(shelf: Shelf) -> LastChange | None:
    """As it was noted beside the snapshot; None for a list's first, and where the note is gone."""
    current, before = shelf.current, shelf.previous
    if current is None or before is None:
        return None
    try:
        noted = read_changes(changes_file(current.folder, before.manifest.sha256))
    except SnapshotError:
        noted = None
    return None if noted is None else LastChange(before.manifest.published, count_changes(noted))


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
