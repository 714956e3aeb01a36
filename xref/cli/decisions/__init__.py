"""`xref decisions`: what was decided, by whom and why; whether the book is whole; and how a decision is taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from xref.cli.base import data_dir_option
from xref.cli.base.configured import settings_options
from xref.cli.base.output import deliver, opened
from xref.cli.decisions.base import open_store
from xref.cli.decisions.changing import revoke, verify
from xref.cli.decisions.forms import FORMS
from xref.cli.decisions.wanted import Wanted, chosen, moment_of_day
from xref.model import Verdict


@click.group(invoke_without_command=True)
@click.option("--verdict", type=click.Choice([verdict.value for verdict in Verdict]), help="Only such decisions.")
@click.option("--name", default="", metavar="TEXT", help="Only on names of the article or the list that hold TEXT.")
@click.option("--listing", default="", metavar="ID", help="Only on this listing: its number, or 'SOURCE NUMBER'.")
@click.option("--by", "made_by", default="", metavar="NAME", help="Only those of this analyst.")
@click.option("--since", type=moment_of_day, metavar="DATE", help="Only those made on that day or later.")
@click.option(
    "--state",
    type=click.Choice(["standing", "revoked", "expired", "all"]),
    default="all",
    show_default=True,
    help="Only those that stand, were revoked or have expired.",
)
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMS)), default="text", show_default=True, help="Form of the output."
)
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, whole or not at all.")
@data_dir_option
@settings_options
@click.pass_context
def decisions(
    ctx: click.Context, form: str, output: Path | None, data_dir: Path | None, **wanted: Unpack[Wanted]
) -> None:
    """List what was decided, the newest last; --format csv and jsonl give every column, the hashes among them.

    \b
    Examples:
      xref decisions
      xref decisions --state standing --verdict false-positive --name Petrov
      xref decisions --format jsonl --output decisions.jsonl
      xref decisions revoke 3 --reason "the passport number was misread"
      xref decisions verify
    """
    if ctx.invoked_subcommand is None:
        with open_store(data_dir) as store:
            entries = store.entries() if store else ()
        with opened(output) as out:
            deliver(FORMS[form](chosen(entries, wanted)), out, "utf-8")


for command in (revoke, verify):
    decisions.add_command(command)
