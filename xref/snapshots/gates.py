"""What a delivered list must pass before it replaces the one in use.

Before these stand the gates on the wire, in `xref.web` (status, media type, length), and the format, which is the
reader's: all files of the set, known columns and elements, a last record that is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from xref.errors import SourceError
from xref.model import ParsedList
from xref.settings import Settings
from xref.snapshots.base import Fill, Manifest
from xref.snapshots.base.plans import Plan
from xref.sources.base import Source

SHOWN_IDS = 10
# Below this a program's share says nothing: two of eight removed in one delisting is an ordinary day.
MIN_PROGRAM_LISTINGS = 20


MIN_FILLED = 20  # ... and so does the share of a field that few listings have
LINE_ENDS = (b"\n", b"\r")
END_MARK = b"\x1a"  # Ctrl-Z, which ends OFAC's files


@dataclass(frozen=True, slots=True)
class Delivery:
    """A list as it came, what was counted in it, and the list in use. `ends`: each CSV file's last byte."""

    source: Source
    parsed: ParsedList
    counted: Manifest
    last: Manifest | None
    settings: Settings
    ends: Mapping[str, bytes] = field(default_factory=dict)
    last_ends: Mapping[str, bytes] = field(default_factory=dict)


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
    found, least = delivery.counted.listings, delivery.source.min_listings
    return "" if found >= least else f"{found:,} listings, the whole list has at least {least:,}"


def no_shrink(delivery: Delivery) -> str:
    """Listings vanished, over all or from one program, or their names did, since the last good one."""
    allowed = delivery.settings.max_shrink
    lost = [(what, was, found) for what, was, found in _sizes(delivery) if was - found > allowed * was]
    if not lost:
        return ""
    shown = "; ".join(f"{found:,} {what}, {was:,} before" for what, was, found in lost[:SHOWN_IDS])
    return f"it shrank by more than {allowed:.0%}: {shown}; --accept-shrink {delivery.source.code} takes it"


def _sizes(delivery: Delivery) -> Iterator[tuple[str, int, int]]:
    """What is counted, how many there were, and how many there are."""
    last, counted = delivery.last, delivery.counted
    if last is not None:
        programs = dict(counted.programs)
        yield "listings", last.listings, counted.listings
        yield from ((f"of {name}", n, programs.get(name, 0)) for name, n in last.programs if n >= MIN_PROGRAM_LISTINGS)
        yield "names", last.names, counted.names


def same_ends(delivery: Delivery) -> str:
    """A file stops without a line end, and its last good version did not: it has been cut."""
    had = {name for name, end in delivery.last_ends.items() if end in {*LINE_ENDS, END_MARK}}
    cut = [name for name, end in delivery.ends.items() if name in had and end not in {*LINE_ENDS, END_MARK}]
    if not cut:
        return ""
    cure = f"--accept-shrink {delivery.source.code} takes it"
    return f"{', '.join(cut)} stops without a line end, as the one before did not: it may have been cut; {cure}"


def no_fading(delivery: Delivery) -> str:
    """A field that many listings had is empty in too many now: a file of another kind, or columns that moved."""
    before, allowed = delivery.last.fills if delivery.last else (), delivery.settings.max_fill_loss
    after = {fill.name: fill.share for fill in delivery.counted.fills}
    pairs = [(fill, after.get(fill.name, 0.0)) for fill in before if fill.count >= MIN_FILLED]
    faded = [f"{was.name} {found:.0%}, {was.share:.0%} before" for was, found in pairs if _is_less(was, found, allowed)]
    if not faded:
        return ""
    cure = "if the publisher says no more now, raise max_fill_loss in the settings"
    return f"fields are filled by more than {allowed:.0%} less: {'; '.join(faded)}; {cure}"


def _is_less(was: Fill, found: float, allowed: float) -> bool:
    return found < was.share * (1 - allowed)


GATES: Mapping[str, Gate] = {
    "set-aside": few_set_aside,
    "orphans": no_orphans,
    "min-listings": enough_listings,
    "end": same_ends,
    "shrink": no_shrink,
    "fill": no_fading,
}


def no_leap(delivery: Delivery) -> str:
    """Many more listings than before: seldom wrong, and worth a look."""
    last, found, allowed = delivery.last, delivery.counted.listings, delivery.settings.max_growth
    if last is None or found <= last.listings * (1 + allowed):
        return ""
    return f"it grew by more than {allowed:.0%}: {found:,} listings, {last.listings:,} before"


def same_marks(delivery: Delivery) -> str:
    """A file no longer ends with the mark that ended its last good version; some whole copies lack it, too."""
    lost = [n for n, end in delivery.ends.items() if end != END_MARK and delivery.last_ends.get(n) == END_MARK]
    return f"{', '.join(lost)} no longer ends with the mark 0x1A: it may have been cut" if lost else ""


WATCHES: Mapping[str, Gate] = {"growth": no_leap, "mark": same_marks}


def pass_gates(delivery: Delivery, plan: Plan) -> tuple[str, ...]:
    """The gates that would have refused the list and were overruled; SourceError where one refuses it."""
    overruled = {"orphans"} if plan.accept_orphans else set[str]()
    if plan.accept_shrink:
        overruled |= {"end", "shrink"}
    refusals = {name: message for name, gate in GATES.items() if (message := gate(delivery))}
    for name, message in refusals.items():
        if name not in overruled:
            raise SourceError(f"{delivery.source.code}: refused at the gate '{name}': {message}")
    return tuple(refusals)


def watch(delivery: Delivery) -> tuple[str, ...]:
    """What is odd about a list and refuses it not."""
    return tuple(message for look in WATCHES.values() if (message := look(delivery)))
