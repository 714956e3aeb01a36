"""What one refresh is told to do, and what came of it: a check of an article needs neither."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from xref.settings import Progress, silent
from xref.snapshots.base.base import Manifest, State, StoredFile


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where and when the files of a set were got that come from another installation."""

    retrieved: datetime
    published: str
    files: tuple[StoredFile, ...]

    def addressed(self, files: tuple[StoredFile, ...]) -> tuple[StoredFile, ...]:
        """The files with the addresses they came from.

        What the publisher said to recognize them by is left out: it was said to another, who may not be believed.
        """
        known = {file.name: file for file in self.files}
        return tuple(
            replace(file, url=said.url, final_url=said.final_url, redirects=said.redirects)
            if (said := known.get(file.name))
            else file
            for file in files
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """What one refresh is allowed and told to do."""

    folder: Path | None = None  # take the files from here, without network
    address: str = ""  # instead of the source's own and the configured ones
    accept_orphans: bool = False
    accept_shrink: bool = False
    if_older: timedelta | None = None
    lock_timeout: float = 30.0  # seconds
    provenance: Provenance | None = None  # of the files in `folder`, where they were not got here
    progress: Progress = silent


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of refreshing one source, and the snapshot that is in use now, if any."""

    source: str
    state: State
    manifest: Manifest | None
    since: str = ""  # publication date of the snapshot before
    checked_at: datetime | None = None
    error: str = ""
    warnings: tuple[str, ...] = ()  # what went wrong on the way to a good end
