"""Differences as one `xref.diff/1` document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from xref.history.base import Difference
from xref.snapshots.changes import count_changes

SCHEMA = "xref.diff/1"


def render_json(differences: Iterable[Difference]) -> Iterator[str]:
    """The whole document, indented."""
    document = {"schema": SCHEMA, "lists": [_to_dict(difference) for difference in differences]}
    yield json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _to_dict(difference: Difference) -> dict[str, Any]:
    counts = count_changes(difference.changes)
    return {
        "source": difference.source,
        "from": difference.before.to_dict() if difference.before else None,
        "to": difference.after.to_dict(),
        "summary": {kind.value: count for kind, count in counts.items()},
        "changes": [change.to_dict() for change in difference.changes],
    }
