"""From a source to the snapshot of it that is in use: take its files, judge them, keep them, swap them in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from xref.errors import SnapshotError, SourceError, WebError
from xref.model import ParsedList
from xref.settings import Keep, Settings
from xref.snapshots.arrivals import Arrival, Stored, Taking, holds, publication_date, refusal
from xref.snapshots.attempts import attempting
from xref.snapshots.base import CurrentList, Home, Indexer, Manifest, State, now, writing
from xref.snapshots.base.plans import Outcome, Plan
from xref.snapshots.census import (
    count_birth_dates,
    count_fills,
    count_name_kinds,
    count_programs,
    count_types,
    file_ends,
)
from xref.snapshots.changes import ChangeKind, changes_file, compare, count_changes, write_changes
from xref.snapshots.current import InUse, in_use, last_good, last_manifest, load_current
from xref.snapshots.gates import Delivery, pass_gates, watch
from xref.snapshots.store import (
    confirm,
    date_snapshot,
    is_intact,
    locked,
    prune,
    publish,
    reindex,
    shelve,
    sweep,
    workspace,
)
from xref.sources.base import Source

__all__ = ["holds", "keep_aside", "prune_history", "rebuild_index", "refresh_or_keep", "refresh_source"]

SWAP_LOCK_SECONDS = 60.0  # the largest index is built in a tenth of it
STANDARD_PLAN = Plan()
STANDARD_SETTINGS = Settings()


def refresh_or_keep(
    source: Source,
    data_dir: Path,
    indexer: Indexer,
    *,
    settings: Settings = STANDARD_SETTINGS,
    plan: Plan = STANDARD_PLAN,
) -> Outcome:
    """Refresh one source; where that fails, the outcome says why, and which snapshot stays in use."""
    try:
        return refresh_source(source, data_dir, indexer, settings=settings, plan=plan)
    except (SourceError, WebError, SnapshotError) as exc:
        kept = last_good(Home(data_dir, source.code))
        manifest, checked_at = (kept.manifest, kept.pointer.checked_at) if kept else (None, None)
        return Outcome(source.code, State.FAILED, manifest, checked_at=checked_at, error=str(exc))


def refresh_source(
    source: Source,
    data_dir: Path,
    indexer: Indexer,
    *,
    settings: Settings = STANDARD_SETTINGS,
    plan: Plan = STANDARD_PLAN,
) -> Outcome:
    """Bring one source up to date; where it raises, what was in use stays in use."""
    home = Home(data_dir, source.code)
    kept = last_good(home)
    if kept and plan.if_older and now() - plan.if_older < kept.pointer.checked_at <= now():
        return Outcome(source.code, State.SKIPPED, kept.manifest, checked_at=kept.pointer.checked_at)
    with _draft(home, plan) as draft, attempting(home) as note:
        outcome = _Refresh(source, home, indexer, settings, plan).run(draft)
        note(outcome.state)
        return outcome


def keep_aside(
    source: Source,
    data_dir: Path,
    indexer: Indexer,
    *,
    settings: Settings = STANDARD_SETTINGS,
    plan: Plan = STANDARD_PLAN,
) -> Outcome:
    """Store a set that passes the gates among the old snapshots; what is in use stays in use."""
    home = Home(data_dir, source.code)
    with _draft(home, plan) as draft:
        return _Refresh(source, home, indexer, settings, plan).store(draft)


def prune_history(home: Home, keep: Keep, *, dry_run: bool = False) -> tuple[Manifest, ...]:
    """Remove the old snapshots of a list that need not be kept, or only tell which."""
    with writing(home.root), locked(home, "swap", SWAP_LOCK_SECONDS):
        return prune(home, keep, dry_run=dry_run)


def rebuild_index(data_dir: Path, source: Source, indexer: Indexer, *, seen: CurrentList | None = None) -> CurrentList:
    """Build the index of the snapshot in use anew from its stored bytes.

    `seen` is the list whose index was found wanting: where another process has replaced that one meanwhile,
    its work is taken.
    """
    home = Home(data_dir, source.code)
    with writing(home.root), locked(home, "swap", SWAP_LOCK_SECONDS):
        kept = in_use(home)
        if kept is None:
            raise SnapshotError(f"{source.code}: no list is stored; run `xref refresh {source.code}`")
        if seen and kept.current.index != seen.index and kept.current.is_built(indexer.format):
            return kept.current
        if not is_intact(kept.folder, kept.manifest):
            raise SnapshotError(f"{kept.folder} is damaged; run `xref refresh {source.code}`")
        index = reindex(home, kept.pointer, source.parse(kept.folder / "files").listings, indexer)
        return CurrentList(kept.current.snapshot, index, indexer.format)


@contextmanager
def _draft(home: Home, plan: Plan) -> Iterator[Path]:
    """A folder to prepare the next snapshot in, under the lock that keeps other refreshes out."""
    with writing(home.root), locked(home, "refresh", plan.lock_timeout), workspace(home.root) as work:
        sweep(home)
        draft = work / "snapshot"
        (draft / "files").mkdir(parents=True)
        yield draft


@dataclass(frozen=True, slots=True)
class _Refresh:
    """One refresh of one source, under its lock."""

    source: Source
    home: Home
    indexer: Indexer
    settings: Settings
    plan: Plan

    def run(self, draft: Path) -> Outcome:
        kept = last_good(self.home)
        intact = kept if kept and is_intact(kept.folder, kept.manifest) else None
        arrival = self._taking(intact).take(draft / "files")
        if intact and arrival.parsed is None:
            return self._keep(intact, arrival)
        try:
            return self._replace(draft, intact, arrival)
        except SourceError as exc:
            raise SourceError(refusal(self.home, draft / "files", exc)) from exc

    def store(self, draft: Path) -> Outcome:
        """Keep a set without using it. It has no last good one to be measured by: it may be older than any."""
        arrival = self._taking(None).take(draft / "files")
        parsed = arrival.parsed or self.source.parse(draft / "files")
        try:
            manifest = self._judge(draft, parsed, self._manifest(parsed, None, arrival), intact=None, last=None)
        except SourceError as exc:
            raise SourceError(refusal(self.home, draft / "files", exc)) from exc
        with locked(self.home, "swap", SWAP_LOCK_SECONDS):
            shelve(self.home, draft, manifest)
        return Outcome(self.source.code, State.STORED, manifest, checked_at=manifest.retrieved)

    def _taking(self, intact: InUse | None) -> Taking:
        stored = Stored(intact.folder / "files", intact.pointer.files, intact.manifest.sha256) if intact else None
        return Taking(self.source, self.home, self.settings.network, self.plan, stored)

    def _keep(self, kept: InUse, arrival: Arrival) -> Outcome:
        """The publisher has what is in use: note the time, and mend the index where it needs it."""
        checked_at = max(self._retrieved(), kept.pointer.checked_at) if self.plan.provenance else now()
        manifest = kept.manifest
        with locked(self.home, "swap", SWAP_LOCK_SECONDS):
            confirm(self.home, checked_at, arrival.files)
            if not manifest.published and (day := self._published(arrival)):
                manifest = replace(manifest, published=day)
                date_snapshot(self.home, manifest)
        current = load_current(self.home.data_dir, self.source.code)
        if current and not current.is_built(self.indexer.format):
            rebuild_index(self.home.data_dir, self.source, self.indexer, seen=current)
        return Outcome(self.source.code, State.UNCHANGED, manifest, checked_at=checked_at, warnings=arrival.warnings)

    def _replace(self, draft: Path, intact: InUse | None, arrival: Arrival) -> Outcome:
        parsed = arrival.parsed or self.source.parse(draft / "files")
        last = last_manifest(self.home)
        manifest = self._manifest(parsed, last, arrival)
        manifest = self._judge(draft, parsed, manifest, intact=intact, last=last)
        if intact:
            manifest = self._compare(draft, intact, parsed, manifest)
        with locked(self.home, "swap", SWAP_LOCK_SECONDS):
            publish(self.home, draft, manifest, parsed.listings, self.indexer)
            prune(self.home, self.settings.keep)
        since = last.published if last else ""
        updated = Outcome(self.source.code, State.UPDATED, manifest, since=since, checked_at=manifest.retrieved)
        return replace(updated, warnings=arrival.warnings)

    def _judge(
        self, draft: Path, parsed: ParsedList, manifest: Manifest, *, intact: InUse | None, last: Manifest | None
    ) -> Manifest:
        """The manifest with what was overruled and what is odd; SourceError where the list does not pass the gates."""
        delivery = Delivery(
            source=self.source,
            parsed=parsed,
            counted=manifest,
            last=last,
            settings=self.settings,
            ends=file_ends(draft / "files", manifest.files),
            last_ends=file_ends(intact.folder / "files", intact.manifest.files) if intact else {},
        )
        overrides = pass_gates(delivery, self.plan)
        return replace(manifest, overrides=overrides, warnings=(*manifest.warnings, *watch(delivery)))

    def _manifest(self, parsed: ParsedList, last: Manifest | None, arrival: Arrival) -> Manifest:
        """What is known and counted of an arrival."""
        return Manifest(
            source=self.source.code,
            publisher=self.source.publisher,
            sha256=arrival.sha256,
            retrieved=self._retrieved(),
            published=parsed.published or self._published(arrival),
            files=arrival.files,
            rows=parsed.rows,
            listings=len(parsed.listings),
            names=parsed.names,
            types=count_types(parsed.listings),
            programs=count_programs(parsed.listings),
            name_kinds=count_name_kinds(parsed.listings),
            birth_dates=count_birth_dates(parsed.listings),
            fills=count_fills(parsed.listings),
            set_aside=parsed.set_aside,
            orphans=parsed.orphans,
            warnings=parsed.warnings,
            parent=last.sha256 if last else "",
        )

    def _retrieved(self) -> datetime:
        """When the publisher was asked: here and now, or where the files came from."""
        return self.plan.provenance.retrieved if self.plan.provenance else now()

    def _published(self, arrival: Arrival) -> str:
        if self.plan.provenance:
            return self.plan.provenance.published
        return publication_date(arrival.files, arrival.origin)

    def _compare(self, draft: Path, intact: InUse, parsed: ParsedList, manifest: Manifest) -> Manifest:
        """Note beside the draft what changed, and count it.

        Both sides are read with the same reader: a better reader is no change of the list.
        """
        try:
            before = self.source.parse(intact.folder / "files").listings
        except SourceError:  # a stricter reader must not lock the old list in
            return manifest
        changes = compare(before, parsed.listings)
        write_changes(changes_file(draft, intact.manifest.sha256), changes)
        counts = count_changes(changes)
        added, removed, changed = (counts[kind] for kind in ChangeKind)
        return replace(manifest, added=added, removed=removed, changed=changed)
