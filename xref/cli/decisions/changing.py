"""`xref decisions revoke` and `xref decisions verify`."""

from __future__ import annotations

from pathlib import Path

import click

from xref.cli.base import data_dir_option
from xref.cli.base.configured import settings_options
from xref.cli.decisions.base import open_store
from xref.decisions.base import DECIDE, REVOKE, Entry
from xref.decisions.chain import first_break
from xref.decisions.deciding import revocation, user_name
from xref.errors import DecisionError
from xref.reports.base import show

NOTHING = "nothing was decided yet; `xref decide` does"


@click.command()
@click.argument("number", type=click.IntRange(min=1))
@click.option("--reason", required=True, metavar="TEXT", help="Why it is taken back.")
@click.option("--by", "made_by", default="", metavar="NAME", help="Who does; else XREF_USER, else your user name.")
@data_dir_option
@settings_options
def revoke(number: int, reason: str, made_by: str, data_dir: Path | None) -> None:
    """Take decision NUMBER back: it applies no more, and stays in the book with the reason.

    \b
    Example:
      xref decisions revoke 3 --reason "the passport number was misread"
    """
    with open_store(data_dir) as store:
        if store is None:
            raise DecisionError(NOTHING)
        entry = store.append_made(lambda known: revocation(_named(known, number), reason, made_by or user_name()))
    click.echo(f"decision {number} is revoked (entry {entry.number})")


def _named(known: tuple[Entry, ...], number: int) -> Entry:
    """The decision of that number, which nobody has revoked yet."""
    if number > len(known):
        raise DecisionError(f"there is no decision {number}; the last entry is {len(known)}")
    before = next((entry for entry in known if entry.action == REVOKE and entry.revokes == number), None)
    if before:
        raise DecisionError(f"decision {number} was revoked already, by entry {before.number} of {before.made_by}")
    return known[number - 1]


@click.command()
@click.option("--head", default="", metavar="HASH", help="A hash that was noted earlier: it must still be in the book.")
@data_dir_option
@settings_options
@click.pass_context
def verify(ctx: click.Context, head: str, data_dir: Path | None) -> None:
    """Check that no entry was changed, removed or put in between: each holds the hash of the one before it.

    What was cut off at the end shows only against a hash that was kept elsewhere: note the one printed here, and give
    it as --head next time.

    Exit code: 0 the book is whole, 1 it is not, 2 it cannot be read.

    \b
    Example:
      xref decisions verify
    """
    with open_store(data_dir) as store:
        entries = store.entries() if store else ()
    broken = first_break(entries)
    if not broken and head and all(entry.hash != head.strip().lower() for entry in entries):
        broken = f"the entry with the hash {head} is gone"
    made = sum(entry.action == DECIDE for entry in entries)
    whole = f"whole: {len(entries)} {'entry' if len(entries) == 1 else 'entries'}, of which decisions: {made}"
    click.echo(show(f"BROKEN: {broken}") if broken else whole)
    if entries and not broken:
        click.echo(f"hash of the last: {entries[-1].hash}")
    ctx.exit(int(bool(broken)))
