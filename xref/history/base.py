"""The snapshots of a list that are stored here, when each was in use, and how a user names one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from xref.errors import SettingsError, SnapshotError
from xref.snapshots.base import HASH_PREFIX, Home, Manifest, Pointer, Use, read_pointer, sound_manifest
from xref.snapshots.changes import ListingChange

SHOWN_SNAPSHOTS = 8
# Clocks of two machines differ; a list from further in the future has an age that nobody knows.
CLOCK_TOLERANCE = timedelta(minutes=10)
HASH = re.compile(r"(?:sha256:)?([0-9a-f]{6,64})")


@dataclass(frozen=True, slots=True)
class Stored:
    """A snapshot that is stored here."""

    home: Home
    manifest: Manifest

    @property
    def folder(self) -> Path:
        return self.home.snapshot(self.manifest.sha256)

    @property
    def files(self) -> Path:
        return self.folder / "files"

    @property
    def label(self) -> str:
        """Its date and the start of its hash, as one names it on the command line."""
        return f"{self.manifest.published or 'undated'} ({self.manifest.sha256[:HASH_PREFIX]})"

    def to_dict(self) -> dict[str, Any]:
        """One end of a difference, in its document."""
        return {
            "snapshot": f"sha256:{self.manifest.sha256}",
            "published": self.manifest.published,
            "retrieved": self.manifest.retrieved.isoformat().replace("+00:00", "Z"),
            "listings": self.manifest.listings,
        }


@dataclass(frozen=True)
class Shelf:
    """Everything that is stored of one list."""

    home: Home

    @cached_property
    def pointer(self) -> Pointer | None:
        return read_pointer(self.home)

    @cached_property
    def stored(self) -> tuple[Stored, ...]:
        """The snapshots that can be read, by publication and retrieval, the newest first."""
        folders = self.home.snapshots.iterdir() if self.home.snapshots.is_dir() else ()
        found = [Stored(self.home, manifest) for folder in folders if (manifest := sound_manifest(folder))]
        return tuple(sorted(found, key=lambda one: (one.manifest.published, one.manifest.retrieved), reverse=True))

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """What was in use since when; an older pointer tells only of the last."""
        if self.pointer is None or self.pointer.uses:
            return self.pointer.uses if self.pointer else ()
        current = self._with_hash(self.pointer.sha256)
        return (Use(self.pointer.sha256, current.manifest.retrieved),) if current else ()

    @property
    def current(self) -> Stored | None:
        """The snapshot in use."""
        return self._with_hash(self.pointer.sha256) if self.pointer else None

    @property
    def previous(self) -> Stored | None:
        """The last one that was in use before, as far as it is still stored."""
        earlier = [use.sha256 for use in self.uses[:-1] if self.pointer and use.sha256 != self.pointer.sha256]
        return next((found for sha256 in reversed(earlier) if (found := self._with_hash(sha256))), None)

    def as_of(self, moment: datetime) -> Stored | None:
        """What was in use here at a moment; where nothing was, the last one published by then; None if there is none.

        SnapshotError where what was in use then is no longer stored: another list would be a wrong answer.
        """
        used = [use for use in self.uses if use.since <= moment]
        if not used:
            day = moment.date().isoformat()
            return next((one for one in self.stored if one.manifest.published and one.manifest.published <= day), None)
        found = self._with_hash(used[-1].sha256)
        if found is None:
            gone = f"{used[-1].sha256[:HASH_PREFIX]}, in use from {used[-1].since:%Y-%m-%d %H:%M} UTC"
            raise SnapshotError(f"{self.home.code}: the list of that day ({gone}) is gone; import an archive with it")
        return found

    def named(self, text: str) -> Stored:
        """The snapshot a user means by a date, the start of a hash, `current` or `previous`.

        A date is the day of publication or, where nothing was published on it, what was in use or published by then.
        """
        found = self._named(text.strip().lower())
        if found is None:
            stored = ", ".join(one.label for one in self.stored[:SHOWN_SNAPSHOTS]) or "none"
            raise SettingsError(f"{self.home.code}: no snapshot {text!r} is stored; stored: {stored}")
        return found

    def _named(self, text: str) -> Stored | None:
        if text in {"current", "previous"}:
            return self.current if text == "current" else self.previous
        digits = HASH.fullmatch(text)
        if digits:
            return next((one for one in self.stored if one.manifest.sha256.startswith(digits[1])), None)
        published = next((one for one in self.stored if one.manifest.published == text), None)
        return published or self.as_of(read_moment(text))

    def _with_hash(self, sha256: str) -> Stored | None:
        manifest = sound_manifest(self.home.snapshot(sha256))
        return Stored(self.home, manifest) if manifest else None


@dataclass(frozen=True, slots=True)
class Difference:
    """Two snapshots of one list and what changed from one to the other; `before` is None for a list's first."""

    source: str
    before: Stored | None
    after: Stored
    changes: tuple[ListingChange, ...]


def read_moment(text: str) -> datetime:
    """A day, of which the last moment counts, or a moment, in UTC; SettingsError where it is neither."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError as exc:
        raise SettingsError(f"{text!r} is no date; write 2021-07-07 or 2021-07-07T12:00") from exc
    if len(text.strip()) <= len("2021-07-07"):
        found = datetime.combine(found, time.max)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def shelves(data_dir: Path) -> tuple[Shelf, ...]:
    """Every list of which a snapshot is stored, by its code."""
    codes = sorted({path.parent.name for path in (data_dir / "lists").glob("*/snapshots")})
    return tuple(Shelf(Home(data_dir, code)) for code in codes)
