"""How old a list is, and whether that is too old to screen with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from xref.errors import SnapshotError
from xref.history.base import CLOCK_TOLERANCE
from xref.model import Snapshot


def refuse_old(lists: Iterable[Snapshot], max_age: timedelta, at: datetime) -> None:
    """SnapshotError where a list was retrieved longer ago than allowed, or none is stored at all."""
    snapshots = tuple(lists)
    if all(one.excerpt for one in snapshots):
        raise SnapshotError("no list is stored, and a recent one is asked for; run `xref refresh`")
    old = [one for one in snapshots if not -CLOCK_TOLERANCE <= at - one.fetched_at <= max_age]
    if old:
        named = "; ".join(f"{one.source} {_told(one, at)}" for one in old)
        codes = " ".join(one.source for one in old)
        raise SnapshotError(f"older than the {in_words(max_age)} that are allowed: {named}; run `xref refresh {codes}`")


def _told(one: Snapshot, at: datetime) -> str:
    when = f"{one.fetched_at:%Y-%m-%d %H:%M} UTC"
    if one.fetched_at > at:
        return f"was retrieved at {when}, in the future: set the clock of this machine"
    return f"was retrieved {in_words(at - one.fetched_at)} ago ({when})"


def in_words(age: timedelta) -> str:
    """A time span as one says it: the largest unit of which there are at least two, rounded down."""
    seconds = int(age.total_seconds())
    if seconds < 0:
        return "unknown"
    units = (("days", 86_400), ("hours", 3_600), ("minutes", 60))
    own = "1 second" if seconds == 1 else f"{seconds} seconds"
    return next((f"{seconds // size:,} {unit}" for unit, size in units if seconds >= 2 * size), own)
