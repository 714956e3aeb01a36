"""The lists in one file that travels to a machine without network, and is believed there only where it proves whole.

What lies in it is read with the reader of the machine it comes to, and passes the gates of a refresh there: a manifest
could claim much. None replaces a newer list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from xref.errors import SnapshotError, SourceError
from xref.history.archive.base import Packed
from xref.history.archive.pack import write_archive
from xref.history.archive.unpack import Archive, open_archive
from xref.history.base import Shelf
from xref.refreshing import keep_aside, refresh_or_keep
from xref.settings import Settings
from xref.snapshots import Indexer, State
from xref.snapshots.base import Home, writing
from xref.snapshots.base.plans import Outcome, Plan
from xref.snapshots.store import locked, workspace
from xref.sources.base import Source

__all__ = ["Archive", "Importer", "open_archive", "write_archive"]

LOCK_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Importer:
    """Takes the lists of archives into a data folder."""

    data_dir: Path
    sources: Mapping[str, Source]
    indexer: Indexer
    settings: Settings
    accept_orphans: bool = False
    accept_shrink: tuple[str, ...] = ()  # sources whose lists may have lost many listings

    def bring_in(self, archive: Archive) -> Iterator[Outcome]:
        """Take each snapshot of an archive: what came of it, one after the other."""
        for packed in archive.snapshots:
            try:
                yield self._take(archive, packed)
            except (SourceError, SnapshotError) as exc:
                yield Outcome(packed.source, State.FAILED, None, error=str(exc))

    def _take(self, archive: Archive, packed: Packed) -> Outcome:
        home, source = Home(self.data_dir, packed.source), _named_as_packed(self.sources[packed.source], packed)
        place = home.root / "import"
        with writing(place), locked(home, "import", LOCK_SECONDS), workspace(place) as work:
            archive.unpack(packed, work)
            plan = self._plan(packed, work)
            if not packed.current or self._has_newer(home, packed):
                return keep_aside(source, self.data_dir, self.indexer, settings=self.settings, plan=plan)
            return refresh_or_keep(source, self.data_dir, self.indexer, settings=self.settings, plan=plan)

    def _plan(self, packed: Packed, folder: Path) -> Plan:
        return Plan(
            folder=folder,
            accept_orphans=self.accept_orphans,
            accept_shrink=packed.source in self.accept_shrink,
            provenance=packed.provenance,
        )

    def _has_newer(self, home: Home, packed: Packed) -> bool:
        """What is in use here was got from the publisher later than what comes."""
        try:
            pointer = Shelf(home).pointer
        except SnapshotError:
            return False  # damaged: it is replaced
        return pointer is not None and pointer.checked_at > packed.provenance.retrieved


def _named_as_packed(source: Source, packed: Packed) -> Source:
    """The source with its one file called as it is there: a user's own list has the name that its user gave it."""
    names = tuple(file.name for file in packed.provenance.files)
    return replace(source, files=names) if len(names) == len(source.files) == 1 else source
