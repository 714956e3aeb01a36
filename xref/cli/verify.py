"""`xref verify`: whether reports that were kept come out the same when they are made again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from xref.cli.base import data_dir_option
from xref.cli.base.configured import data_folder, settings, settings_options
from xref.decisions.documents import read_reports
from xref.errors import ArticleError, ReportError, XrefError
from xref.intake import Wishes, read_articles
from xref.model import Article
from xref.replay import replay
from xref.reports.base import show


@click.command()
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="REPORT...")
@click.option("--offline", is_flag=True, help="Do not try the network, where an article is an address.")
@data_dir_option
@settings_options
@click.pass_context
def verify(ctx: click.Context, reports: tuple[Path, ...], offline: bool, data_dir: Path | None) -> None:
    """Make reports in JSON again, on the same snapshots and settings, and say whether the verdicts are the same.

    The article's text is taken from the report (`xref check --with-text`), else read from its source, which must have
    the same text still. Every party, place, listing, score, reason and count is compared; decisions are not.

    Exit code: 0 all are the same, 1 one differs, 2 one cannot be made again.

    \b
    Example:
      xref verify report.json
    """
    kept = [(path, document) for path in reports for document in read_reports(path)]
    ctx.exit(max([_verify(document, path, data_dir, offline=offline) for path, document in kept]))


def _verify(document: dict[str, Any], path: Path, data_dir: Path | None, *, offline: bool) -> int:
    """One report: 0 the same, 1 not, 2 it cannot be told."""
    name = show(f"{path}: {document['article']['source']}")
    try:
        found = replay(document, data_folder(data_dir), settings(), lambda source: _read(source, offline=offline))
    except (ReportError, ArticleError) as exc:
        click.echo(f"{name}: cannot be made again: {show(str(exc))}", err=True)
        return 2
    notes = f" ({'; '.join(found.notes)})" if found.notes else ""
    click.echo(f"{name}: {'the same' if found.is_same else 'DIFFERENT'}{show(notes) and f' {show(notes)}'}")
    for difference in found.differences:
        click.echo(f"  {show(difference)}")
    return int(not found.is_same)


def _read(source: str, *, offline: bool) -> Article:
    """The article of that source, whether it has a file of its own or is one of many in a file."""
    for name in dict.fromkeys((source, source.rpartition("#")[0])):
        for found in _articles(name, offline=offline) if name else ():
            if found.source == source:
                return found
    raise ReportError(f"{source} cannot be read again; keep reports with --with-text")


def _articles(name: str, *, offline: bool) -> Iterator[Article]:
    try:
        found = read_articles([name], wishes=Wishes(offline=offline))
        yield from (article for article in found if isinstance(article, Article))
    except XrefError:
        return
