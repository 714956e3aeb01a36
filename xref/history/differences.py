"""What changed between two stored snapshots of a list: as noted when the later one came, else compared now."""

from __future__ import annotations

from collections.abc import Mapping

from xref.errors import SettingsError, SnapshotError
from xref.history.base import Difference, Shelf, Stored
from xref.model import Listing
from xref.snapshots.changes import changes_file, compare, read_changes
from xref.snapshots.store import is_intact
from xref.sources.base import Source


def last_difference(shelf: Shelf, sources: Mapping[str, Source]) -> Difference | None:
    """What the snapshot in use changed; None where none is in use, and no change where it is the first."""
    after, before = shelf.current, shelf.previous
    if after is None:
        return None
    return difference(before, after, sources) if before else Difference(shelf.home.code, None, after, ())


def difference(before: Stored, after: Stored, sources: Mapping[str, Source]) -> Difference:
    """What changed from one snapshot to another of the same list, in either direction."""
    code = after.home.code
    noted = read_changes(changes_file(after.folder, before.manifest.sha256))
    if noted is None:
        if code not in sources:
            raise SettingsError(f"unknown source {code!r}; known: {', '.join(sources)}")
        noted = compare(_listings(before, sources[code]), _listings(after, sources[code]))
    return Difference(code, before, after, noted)


def _listings(stored: Stored, source: Source) -> tuple[Listing, ...]:
    if not is_intact(stored.folder, stored.manifest):
        raise SnapshotError(f"{stored.folder} is damaged; import an archive with this list, or remove the folder")
    return source.parse(stored.files).listings
