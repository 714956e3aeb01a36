"""What a refresh tells: what came on standard output, what went wrong or is odd on standard error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import click

from xref.reports.base import show
from xref.snapshots import Manifest, State
from xref.snapshots.base.plans import Outcome

SHOWN_RECORDS = 5
PLURALS = {"person": "persons", "organization": "organizations", "vessel": "vessels", "aircraft": "aircraft"}


def tell(outcome: Outcome, *, quiet: bool) -> None:
    """What came of one source; when quiet only what is wrong or odd."""
    for line in _complaints(outcome):
        click.echo(show(line), err=True)  # it may quote what a list or a server says
    manifest = outcome.manifest
    if quiet or manifest is None or outcome.state is State.FAILED:
        return
    click.echo(f"{outcome.source}  {_summary(outcome, manifest)}")
    if outcome.state is State.UPDATED:
        click.echo(f"  {_details(manifest)}")


def tell_all(outcomes: Iterable[Outcome]) -> None:
    """One line on all sources, for the log of a machine."""
    outcomes = tuple(outcomes)
    states = Counter(outcome.state for outcome in outcomes)
    parts = [f"{states[state]} {state}{_named(outcomes, state)}" for state in State if states[state]]
    click.echo(f"{len(outcomes)} {'list' if len(outcomes) == 1 else 'lists'}: {', '.join(parts)}")


def _named(outcomes: Iterable[Outcome], state: State) -> str:
    """The sources that an operator wants to see named."""
    if state not in {State.UPDATED, State.FAILED}:
        return ""
    named = [f"{one.source}{_change(one) if state is State.UPDATED else ''}" for one in outcomes if one.state is state]
    return f" ({', '.join(named)})"


def _change(outcome: Outcome) -> str:
    manifest = outcome.manifest
    return f" +{manifest.added:,} -{manifest.removed:,} ~{manifest.changed:,}" if manifest and outcome.since else " new"


def _complaints(outcome: Outcome) -> Iterator[str]:
    manifest = outcome.manifest
    for warning in outcome.warnings:
        yield f"{outcome.source}: warning: an address before the one that served failed: {warning}"
    if outcome.state is State.FAILED:
        rest = f"the list of {_day(manifest)} stays in use" if manifest else "no list is in use"
        yield f"Error: {outcome.source}: {outcome.error.removeprefix(f'{outcome.source}:')}; {rest}"
    elif manifest and outcome.state is State.UPDATED:
        yield from (f"{outcome.source}: {line}" for line in _oddities(manifest))


def _day(manifest: Manifest) -> str:
    return manifest.published or manifest.retrieved.date().isoformat()


def _dated(manifest: Manifest) -> str:
    return f"published {manifest.published}" if manifest.published else "undated"


def _summary(outcome: Outcome, manifest: Manifest) -> str:
    if outcome.state is State.UNCHANGED:
        return f"unchanged: {manifest.listings:,} listings, {_dated(manifest)}"
    if outcome.state is State.SKIPPED and outcome.checked_at:
        hours = (datetime.now(UTC) - outcome.checked_at).total_seconds() / 3600
        return f"checked {hours:.1f} hours ago: {manifest.listings:,} listings, {_dated(manifest)}"
    parties = ", ".join(f"{count:,} {_plural(kind, count)}" for kind, count in manifest.types)
    flow = f"{manifest.rows:,} rows -> {manifest.listings:,} listings -> {manifest.names:,} names"
    change = f"+{manifest.added:,} -{manifest.removed:,} ~{manifest.changed:,}"
    since = f"; since {outcome.since}: {change}" if outcome.since else ""
    return f"{manifest.listings:,} listings: {parties}; {flow}; {_dated(manifest)}{since}"


def _plural(kind: str, count: int) -> str:
    return kind if count == 1 else PLURALS.get(kind, f"of {kind} type")


def _details(manifest: Manifest) -> str:
    kinds = ", ".join(f"{count:,} {kind.replace('_', ' ')}" for kind, count in manifest.name_kinds)
    aside = f"{len(manifest.set_aside):,} records set aside" if manifest.set_aside else "no record set aside"
    return f"names: {kinds}; birth dates of {manifest.birth_dates:,} persons; {aside}"


def _oddities(manifest: Manifest) -> Iterator[str]:
    """What a reader of the logs should know of a list that was accepted."""
    yield from (f"accepted against the gate '{name}', as told" for name in manifest.overrides)
    yield from (f"warning: {warning}" for warning in manifest.warnings)
    yield from (f"set aside: {record.where}: {record.reason}" for record in manifest.set_aside[:SHOWN_RECORDS])
    if len(manifest.set_aside) > SHOWN_RECORDS:
        yield f"set aside: {len(manifest.set_aside) - SHOWN_RECORDS:,} more, see the manifest"
