"""What a delivered list must pass before it replaces the one in use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from xref.errors import SourceError
from xref.model import ParsedList
from xref.settings import Settings
from xref.snapshots.base import Manifest, Plan
from xref.sources.base import Source

SHOWN_IDS = 10
# Below this a program's share says nothing: two of eight removed in one delisting is an ordinary day.
MIN_PROGRAM_LISTINGS = 20


@dataclass(frozen=True, slots=True)
class Delivery:
    """A list as it came, what was counted in it, and the manifest of the list in use."""

    source: Source
    parsed: ParsedList
    programs: Mapping[str, int]
    last: Manifest | None
    settings: Settings


Gate = Callable[[Delivery], str]


def few_set_aside(delivery: Delivery) -> str:
    """Too many records were not understood: it is another kind of file."""
    odd, rows = delivery.parsed.set_aside, delivery.parsed.rows
    allowed = delivery.settings.max_set_aside
    if not odd or len(odd) <= allowed * rows:
        return ""
    return (
        f"{len(odd):,} of {rows:,} records were not understood, {allowed:.1%} are allowed; "
        f"first: {odd[0].where}: {odd[0].reason}"
    )


def no_orphans(delivery: Delivery) -> str:
    """Secondary files name ids that the main file lacks: the files are of different days."""
    ids = delivery.parsed.orphans
    if not ids:
        return ""
    named = ", ".join(ids[:SHOWN_IDS]) + (" …" if len(ids) > SHOWN_IDS else "")
    found = f"{len(ids):,} ids are not in the main file ({named})"
    return f"the files are of different days: {found}; --accept-orphans takes it"


def enough_listings(delivery: Delivery) -> str:
    """Fewer listings than the whole list ever had."""
    found, least = len(delivery.parsed.listings), delivery.source.min_listings
    return "" if found >= least else f"{found:,} listings, the whole list has at least {least:,}"


def no_shrink(delivery: Delivery) -> str:
    """Listings vanished, over all or from one program, since the last good one."""
    last = delivery.last
    if last is None:
        return ""
    pairs = [("listings", last.listings, len(delivery.parsed.listings))]
    programs = [(f"of {name}", was, delivery.programs.get(name, 0)) for name, was in last.programs]
    pairs += [row for row in programs if row[1] >= MIN_PROGRAM_LISTINGS]
    allowed = delivery.settings.max_shrink
    lost = [(what, was, found) for what, was, found in pairs if was - found > allowed * was]
    if not lost:
        return ""
    shown = "; ".join(f"{found:,} {what}, {was:,} before" for what, was, found in lost[:SHOWN_IDS])
    return f"it shrank by more than {allowed:.0%}: {shown}; --accept-shrink takes it"


GATES: Mapping[str, Gate] = {
    "set-aside": few_set_aside,
    "orphans": no_orphans,
    "min-listings": enough_listings,
    "shrink": no_shrink,
}


def pass_gates(delivery: Delivery, plan: Plan) -> tuple[str, ...]:
    """The gates that would have refused the list and were overruled; SourceError where one refuses it."""
    overruled = {name for name, told in (("orphans", plan.accept_orphans), ("shrink", plan.accept_shrink)) if told}
    refusals = {name: message for name, gate in GATES.items() if (message := gate(delivery))}
    for name, message in refusals.items():
        if name not in overruled:
            raise SourceError(f"{delivery.source.code}: refused at the gate '{name}': {message}")
    return tuple(refusals)
