"""What is kept of each list: its snapshots, which of them is in use, and how the last attempt to refresh it ended.

Reading it takes no lock; `xref.refreshing` brings it up to date.
"""

from __future__ import annotations

from xref.snapshots.attempts import Attempt, read_attempt
from xref.snapshots.base import CurrentList, Indexer, Manifest, State, default_data_dir
from xref.snapshots.current import current_lists, last_good, load_current, load_manifest

__all__ = [
    "Attempt",
    "CurrentList",
    "Indexer",
    "Manifest",
    "State",
    "current_lists",
    "default_data_dir",
    "last_good",
    "load_current",
    "load_manifest",
    "read_attempt",
]
