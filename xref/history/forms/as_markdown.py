"""Differences as Markdown: a table of what was added and removed, and one of the fields that changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from xref.history.base import Difference
from xref.history.forms.base import headline, summary
from xref.reports.base import show
from xref.snapshots.changes import ChangeKind, ListingChange

# What a name on a list must not do to the page: end a cell, start a link, a tag or an emphasis.
SPECIAL = re.compile(r"([\\`*\[\]<|#!&~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))")


def render_markdown(differences: Iterable[Difference]) -> Iterator[str]:
    """A section for each list."""
    for number, difference in enumerate(differences):
        yield f"{'' if number == 0 else chr(10)}## {_safe(headline(difference))}\n\n{summary(difference)}\n"
        for kind in ChangeKind:
            changes = [change for change in difference.changes if change.kind is kind]
            if changes:
                yield f"\n### {kind.value.capitalize()}\n\n"
                yield from _field_table(changes) if kind is ChangeKind.CHANGED else _table(changes)


def _table(changes: Iterable[ListingChange]) -> Iterator[str]:
    yield "| id | name | type | programs |\n|---|---|---|---|\n"
    for change in changes:
        yield _row(change.uid, change.name, change.type, ", ".join(change.programs))


def _field_table(changes: Iterable[ListingChange]) -> Iterator[str]:
    yield "| id | name | field | removed | added |\n|---|---|---|---|---|\n"
    for change in changes:
        for field in change.fields:
            name = field.name.replace("_", " ")
            yield _row(change.uid, change.name, name, "; ".join(field.removed), "; ".join(field.added))


def _row(*cells: str) -> str:
    return f"| {' | '.join(map(_safe, cells))} |\n"


def _safe(text: str) -> str:
    return SPECIAL.sub(r"\\\1", show(text))
