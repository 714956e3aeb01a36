"""The lists of a data folder opened to be screened against; where there are none, the first one is got."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from xref.errors import SnapshotError
from xref.index import INDEX_FORMAT, NameIndex, build_index
from xref.late import later
from xref.settings import Settings
from xref.snapshots import CurrentList, Indexer, State, current_lists, load_current
from xref.sources import SOURCES

FIRST_SOURCE = "us_ofac_sdn"  # fetched where nobody has refreshed yet
EXCERPT_FOLDER = "excerpt"  # below the data folder
FIRST_BYTE_SECONDS = 5.0  # without one byte by then, the machine is taken to have no network
INDEXER = Indexer(build_index, INDEX_FORMAT)
Notify = Callable[[str], None]
# What most runs do without.
lists_as_of, open_past = later("xref.history.past:lists_as_of"), later("xref.history.past:open_past")
rebuild_index, refresh_or_keep = later("xref.refreshing:rebuild_index"), later("xref.refreshing:refresh_or_keep")
new_plan = later("xref.snapshots.base.plans:Plan")


def ignore(message: str) -> None:
    """Tell nobody."""
    del message


def open_lists(folder: Path, settings: Settings, notify: Notify, *, offline: bool) -> list[NameIndex]:
    """The current lists of the data folder, told which are old.

    Where there is none, the first list is fetched unless `offline`; failing that, it is the bundled excerpt.
    """
    found = current_lists(folder)
    if not found and not offline:
        found = _fetch_first(folder, settings, notify)
    opened = [_open_list(folder, current) for current in found] or [_open_excerpt(folder, settings, notify)]
    limit = datetime.now(UTC) - timedelta(days=settings.stale_after_days)
    for index in opened:
        if index.snapshot.fetched_at < limit and not index.snapshot.excerpt:
            index.snapshot = replace(index.snapshot, stale=True)
            since = f"{index.snapshot.fetched_at:%Y-%m-%d}"
            notify(f"{index.snapshot.source} was last refreshed on {since}; run xref refresh")
    return opened


def open_past_lists(folder: Path, moment: datetime, notify: Notify) -> list[NameIndex]:
    """The lists of an earlier day, of which the user is told what they are and which have none."""
    stored, without = lists_as_of(folder, moment)
    for one in stored:
        notify(f"as of {moment:%Y-%m-%d}: {one.home.code} of {one.label}")
    for code in without:
        notify(f"warning: {code} was neither in use nor published by {moment:%Y-%m-%d}: not screened against")
    return [open_past(one, SOURCES, INDEXER) for one in stored]


def _open_list(folder: Path, current: CurrentList) -> NameIndex:
    """The index of a list; one that is damaged, gone or of another format is built anew from the stored bytes."""
    if current.is_built(INDEX_FORMAT):
        try:
            return NameIndex(current.index, current.snapshot)
        except SnapshotError:
            pass  # rebuilt below
    code = current.snapshot.source
    newer = load_current(folder, code)
    if newer and newer.index != current.index:  # swapped while we were opening
        return _open_list(folder, newer)
    if code not in SOURCES:
        raise SnapshotError(f"{current.index} is of the unknown source {code!r}; remove the folder")
    rebuilt = rebuild_index(folder, SOURCES[code], INDEXER, seen=current)
    return NameIndex(rebuilt.index, rebuilt.snapshot)


def _fetch_first(folder: Path, settings: Settings, notify: Notify) -> tuple[CurrentList, ...]:
    """Fetch the first list; nothing where no byte comes soon, for then there is no network."""
    notify(f"no list is stored yet: fetching {FIRST_SOURCE}")
    alive, done, failure = threading.Event(), threading.Event(), list[str]()

    def show(_name: str, received: int, _total: int | None) -> None:
        if received:
            alive.set()

    def fetch() -> None:
        network = replace(settings.network, attempts=1, connect_timeout=FIRST_BYTE_SECONDS)
        plan = new_plan(progress=show)
        outcome = refresh_or_keep(
            SOURCES[FIRST_SOURCE], folder, INDEXER, settings=replace(settings, network=network), plan=plan
        )
        if outcome.state is State.FAILED:
            failure.append(outcome.error)
        alive.set()
        done.set()

    threading.Thread(target=fetch, daemon=True).start()
    if not alive.wait(FIRST_BYTE_SECONDS):
        notify(f"{FIRST_SOURCE} could not be fetched: no answer within {FIRST_BYTE_SECONDS:g} seconds")
        return ()
    done.wait()
    for error in failure:
        notify(error)
    return current_lists(folder)


def _open_excerpt(folder: Path, settings: Settings, notify: Notify) -> NameIndex:
    """The bundled excerpt, indexed below the data folder like a list."""
    notify(f"no list is stored: this is an excerpt of {FIRST_SOURCE} and no screening; run xref refresh")
    source = replace(SOURCES[FIRST_SOURCE], min_listings=1)
    below = folder / EXCERPT_FOLDER
    plan = new_plan(folder=next(_bundled().glob(f"{FIRST_SOURCE}-*")), accept_shrink=True)
    outcome = refresh_or_keep(source, below, INDEXER, settings=settings, plan=plan)
    if outcome.state is State.FAILED:
        raise SnapshotError(f"the bundled excerpt cannot be used: {outcome.error}")
    index = _open_list(below, current_lists(below)[0])
    index.snapshot = replace(index.snapshot, excerpt=True)
    return index


def _bundled() -> Path:
    """The folder of the shipped data: inside the wheel, or beside the package in a checkout."""
    inside = Path(__file__).parent / "data"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "data"
