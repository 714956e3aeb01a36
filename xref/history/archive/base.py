"""What an archive is: a zip of `xref-lists.json`, which says what is inside, and of the publishers' files."""

from __future__ import annotations

from dataclasses import dataclass

from xref.snapshots.base import HASH_PREFIX, StoredFile
from xref.snapshots.base.plans import Provenance

SCHEMA = "xref.archive/1"
CONTENTS = "xref-lists.json"
CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Packed:
    """A snapshot inside an archive."""

    source: str
    sha256: str
    current: bool  # it was in use where it comes from
    provenance: Provenance

    def member(self, file: StoredFile) -> str:
        """The name of one of its files inside the archive."""
        return f"{self.source}/{self.sha256[:HASH_PREFIX]}/{file.name}"
