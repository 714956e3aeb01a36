"""What an analyst said of a candidate: kept in a book that only grows, and applied to later reports."""

from __future__ import annotations

from pathlib import Path

from xref.decisions.applying import Book, apply_decisions
from xref.decisions.base import Entry
from xref.decisions.store import Store, is_stored, opened

__all__ = ["Book", "Entry", "Store", "apply_decisions", "is_stored", "opened", "read_book"]


def read_book(data_dir: Path, url: str = "") -> Book | None:
    """What was decided; None where nothing was, which is told without a database's library."""
    if not is_stored(data_dir, url):
        return None
    with opened(data_dir, url) as store:
        return Book(store.entries())
