"""Whether the book is unbroken: every entry's hash holds the one before it."""

from __future__ import annotations

from collections.abc import Iterable

from xref.decisions.base import FIRST, Entry


def first_break(entries: Iterable[Entry]) -> str:
    """Where and how the chain is broken first; empty where it is whole. The entries are in the order of the book."""
    before = FIRST
    for number, entry in enumerate(entries, 1):
        if entry.number != number:
            return f"entry {number} is missing: entry {entry.number} stands in its place"
        if entry.previous != before:
            return f"entry {number} does not follow the entry before it: that one was changed or replaced"
        if entry.hash != entry.digest:
            return f"entry {number} was changed: its hash is of other content"
        before = entry.hash
    return ""
