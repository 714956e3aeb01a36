"""`xref lists verify` and `xref lists prune`: whether what is stored is whole, and for how long it is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import click

from xref.cli.base import data_dir_option, span
from xref.cli.base.configured import settings, settings_options
from xref.cli.lists.base import chosen, codes_argument, folder_of, print_lines, told
from xref.history.verify import Finding
from xref.history.verify import verify as look_at
from xref.refreshing import prune_history
from xref.reports.base import show
from xref.settings import Keep, Settings


@click.command()
@codes_argument
@data_dir_option
@click.pass_context
def verify(ctx: click.Context, codes: tuple[str, ...], data_dir: Path | None) -> None:
    """Check every stored byte against the hash of what its publisher sent, and that the indexes can be read.

    Exit code: 0 all is whole, 1 something is damaged, 2 the check could not be done.

    \b
    Example:
      xref lists verify us_ofac_sdn
    """
    findings = [finding for shelf in chosen(folder_of(data_dir), codes) for finding in look_at(shelf)]
    print_lines(map(_line, findings))
    ctx.exit(int(any(finding.problem for finding in findings)))


def _line(finding: Finding) -> str:
    mark = " (in use)" if finding.in_use and finding.what != "index" else ""
    return f"{finding.source}  {finding.what}{mark}: {show(finding.problem) or 'whole'}"


@click.command()
@codes_argument
@click.option("--keep", type=click.IntRange(min=0), metavar="N", help="Keep the newest N of each list (else 30).")
@click.option("--older-than", type=span, metavar="SPAN", help="Keep what was in use within SPAN (else 30d).")
@click.option("--dry-run", is_flag=True, help="Only say what would be removed.")
@data_dir_option
@settings_options
def prune(codes: tuple[str, ...], dry_run: bool, data_dir: Path | None, **limits: object) -> None:
    """Remove old snapshots: those that are neither among the newest nor were in use lately.

    The one in use is never removed, nor what is younger than a day. `xref refresh` does the same by itself, within the
    limits of the settings ([keep]: snapshots and days).

    \b
    Example:
      xref lists prune --keep 10 --older-than 2w --dry-run
    """
    keep = _keep(settings(), **limits)
    word = "would be removed" if dry_run else "removed"
    for shelf in chosen(folder_of(data_dir), codes):
        stored = len(shelf.stored)
        gone = prune_history(shelf.home, keep, dry_run=dry_run)
        print_lines(f"{shelf.home.code}  {word}: {told(manifest)}" for manifest in gone)
        print_lines([f"{shelf.home.code}  {len(gone)} of {stored} snapshots {word}"])


def _keep(settings: Settings, *, keep: object, older_than: object) -> Keep:
    found = settings.keep
    if isinstance(keep, int):
        found = replace(found, snapshots=keep)
    if isinstance(older_than, timedelta):
        found = replace(found, days=older_than.total_seconds() / 86_400)
    return found
