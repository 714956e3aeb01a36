"""What every form of a difference says in the same words."""

from __future__ import annotations

from xref.history.base import Difference
from xref.snapshots.changes import count_changes

SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def headline(difference: Difference) -> str:
    """Which list, from which snapshot to which."""
    since = difference.before.label if difference.before else "nothing"
    return f"{difference.source}: {since} -> {difference.after.label}"


def summary(difference: Difference) -> str:
    """How much changed."""
    if difference.before is None:
        return "the first snapshot that is stored: there is none to compare it with"
    if difference.before == difference.after:
        return "the same snapshot: no other is stored of those days"
    return ", ".join(f"{count:,} {kind.value}" for kind, count in count_changes(difference.changes).items())
