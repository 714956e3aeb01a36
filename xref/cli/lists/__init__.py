"""`xref lists`: what is stored here, how old and how whole it is, and how it travels."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from xref.cli.base import data_dir_option
from xref.cli.lists.base import folder_of, print_lines
from xref.cli.lists.keeping import prune, verify
from xref.cli.lists.travel import export_lists, import_lists
from xref.history.staleness import in_words
from xref.history.status import Status, statuses
from xref.reports.base import show
from xref.sources import SOURCES

SCHEMA = "xref.lists/1"


@click.group(invoke_without_command=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Form of the output.",
)
@data_dir_option
@click.pass_context
def lists(ctx: click.Context, form: str, data_dir: Path | None) -> None:
    """Show the lists: what is in use, how old it is, how the last refresh went and what it changed.

    \b
    Examples:
      xref lists
      xref lists --format json
      xref lists verify
      xref lists export lists.zip
    """
    if ctx.invoked_subcommand is None:
        at = datetime.now(UTC)
        found = tuple(statuses(folder_of(data_dir), SOURCES))
        print_lines([_as_json(found, at)] if form == "json" else _as_text(found, at))


def _as_json(found: Iterable[Status], at: datetime) -> str:
    document = {"schema": SCHEMA, "at": f"{at:%Y-%m-%dT%H:%M:%SZ}", "lists": [status.to_dict(at) for status in found]}
    return json.dumps(document, indent=2, ensure_ascii=False)


def _as_text(found: Iterable[Status], at: datetime) -> Iterator[str]:
    shown = [status for status in found if not _is_idle(status)]
    idle = [status.code for status in found if _is_idle(status)]
    for status in shown:
        yield f"{status.code}  {show(' · '.join(filter(None, (status.title, status.publisher))))}"
        yield from (f"  {line}" for line in (*_state(status, at), *_attempt(status), *_change(status)))

    if idle:
        yield f"not fetched, and off by default: {', '.join(idle)}; `xref refresh SOURCE` fetches one"


def _is_idle(status: Status) -> bool:
    """Nobody asked for the list so far."""
    return not (status.current or status.attempt or status.problem or status.snapshots or status.on_by_default)


def _state(status: Status, at: datetime) -> Iterator[str]:
    if status.problem:
        yield f"DAMAGED: {show(status.problem)}"
    age = status.age(at)
    if status.current is None or age is None or status.checked_at is None:
        yield f"not in use; `xref refresh {status.code}` fetches it"
        return
    manifest = status.current.manifest
    day = manifest.published or "on an unknown day"
    yield f"{manifest.listings:,} listings, {manifest.names:,} names; published {day}"
    kept = f"{status.snapshots:,} snapshot{'' if status.snapshots == 1 else 's'} stored"
    yield f"retrieved {status.checked_at:%Y-%m-%d %H:%M} UTC, {in_words(age)} ago; {kept}"


def _attempt(status: Status) -> Iterator[str]:
    attempt = status.attempt
    if attempt:
        result = attempt.state.value if attempt.state else "under way, or stopped before its end"
        error = attempt.error.removeprefix(f"{status.code}: ")
        yield f"last attempt {attempt.at:%Y-%m-%d %H:%M} UTC: {result}{f': {show(error)}' if error else ''}"


def _change(status: Status) -> Iterator[str]:
    if status.change:
        counts = ", ".join(f"{count:,} {kind.value}" for kind, count in status.change.counts.items())
        yield f"since the list of {status.change.since or 'an unknown day'}: {counts}"


for command in (verify, prune, export_lists, import_lists):
    lists.add_command(command)
