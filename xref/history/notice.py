"""What a webhook is told of a refresh: a line to read, and what changed in which list."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from xref.snapshots import State
from xref.snapshots.base import Home, Manifest, now
from xref.snapshots.base.plans import Outcome
from xref.snapshots.changes import changes_file, read_changes
from xref.version import __version__

SCHEMA = "xref.refresh/1"
TOLD_CHANGES = 100  # listings of one list; webhooks refuse what is large, and `xref diff` has them all


def is_news(outcomes: Iterable[Outcome]) -> bool:
    """Something changed, or went wrong."""
    return any(outcome.state in {State.UPDATED, State.FAILED} for outcome in outcomes)


def notice(outcomes: Iterable[Outcome], data_dir: Path) -> dict[str, Any]:
    """The document. `text` is what chat services show of it."""
    outcomes = tuple(outcomes)
    return {
        "schema": SCHEMA,
        "text": "xref refresh: " + "; ".join(_words(outcome) for outcome in outcomes),
        "tool": {"name": "xref", "version": __version__},
        "finished": now().isoformat().replace("+00:00", "Z"),
        "lists": [_list(outcome, data_dir) for outcome in outcomes],
    }


def _words(outcome: Outcome) -> str:
    manifest = outcome.manifest
    if outcome.state is State.FAILED:
        rest = f"the list of {manifest.published} stays in use" if manifest else "no list is in use"
        return f"{outcome.source} FAILED, {rest}"
    if manifest and outcome.state is State.UPDATED and outcome.since:
        return f"{outcome.source} +{manifest.added:,} -{manifest.removed:,} ~{manifest.changed:,}"
    return f"{outcome.source} {'new' if outcome.state is State.UPDATED else outcome.state.value}"


def _list(outcome: Outcome, data_dir: Path) -> dict[str, Any]:
    manifest = outcome.manifest
    record: dict[str, Any] = {"source": outcome.source, "state": outcome.state.value, "error": outcome.error}
    if manifest is None:
        return record
    record |= {
        "snapshot": f"sha256:{manifest.sha256}",
        "published": manifest.published,
        "listings": manifest.listings,
        "overrides": list(manifest.overrides),
    }
    return record | (_difference(outcome, manifest, data_dir) if outcome.state is State.UPDATED else {})


def _difference(outcome: Outcome, manifest: Manifest, data_dir: Path) -> dict[str, Any]:
    """The counts, and the first listings that changed, with the names of their fields."""
    folder = Home(data_dir, outcome.source).snapshot(manifest.sha256)
    noted = (read_changes(changes_file(folder, manifest.parent)) if manifest.parent else None) or ()
    told = [{**change.to_dict(), "fields": [field.name for field in change.fields]} for change in noted[:TOLD_CHANGES]]
    counts = {"added": manifest.added, "removed": manifest.removed, "changed": manifest.changed}
    return {"since": outcome.since, **counts, "changes": told, "changes_left_out": len(noted) - len(told)}
