"""`xref check`: articles in, their reports out."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TypedDict, Unpack

import click

from xref.cli.base import data_dir_option
from xref.errors import ArticleError, SettingsError
from xref.model import Article, Report
from xref.pipeline import Screener
from xref.readers import STDIN, find_articles, read_articles
from xref.reports import REPORTS, Layout, saving, show
from xref.settings import load_settings

NARROWEST, WIDEST = 40, 100  # columns of the page; a longer line is hard to read


class Options(TypedDict):
    """What the command line can say beside the articles."""

    form: str
    output: Path | None
    exit_zero: bool
    offline: bool
    with_text: bool
    data_dir: Path | None
    settings: Path | None


@dataclass
class Tally:
    """What has been seen of a run so far: it decides the exit code."""

    unreadable: int = 0
    flagged: int = 0

    def readable(self, articles: Iterable[Article | ArticleError]) -> Iterator[Article]:
        """The articles that could be read; each of the others is one line on standard error."""
        for article in articles:
            if isinstance(article, Article):
                yield article
            else:
                self.unreadable += 1
                tell(f"Error: {article}")

    def counted(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports; those with a flagged match are counted as they pass."""
        for report in reports:
            self.flagged += bool(report.flagged)
            yield report

    def exit_code(self, *, exit_zero: bool) -> int:
        """The contract's: 2 where an article was not screened, 1 for a flagged match, else 0."""
        return 2 if self.unreadable else int(self.flagged > 0 and not exit_zero)


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option(
    "--format", "form", type=click.Choice(tuple(REPORTS)), default="text", show_default=True, help="Form of the report."
)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the report to FILE, whole or not at all."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even where a match is flagged.")
@click.option("--offline", is_flag=True, help="Do not try the network.")
@click.option("--with-text", is_flag=True, help="Put the article's text into json and jsonl.")
@data_dir_option
@click.option("--settings", type=click.Path(path_type=Path), metavar="FILE", help="Settings (TOML) to screen with.")
@click.pass_context
def check(ctx: click.Context, articles: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Screen articles against the sanctions lists and print what was found.

    ARTICLE is a plain-text file, a folder of them, or - for standard input.

    Exit code: 0 no flagged match, 1 at least one, 2 an article or a list could not be read.
    """
    tally = Tally()
    found = tuple(find_articles(articles, notify=tell))
    readable = tally.readable(read_articles(found, notify=tell))
    first = next(readable, None)
    if first is not None:
        _refuse_overwriting(options["output"], found)
        _report(chain((first,), readable), tally, many=len(found) > 1, options=options)
    ctx.exit(tally.exit_code(exit_zero=options["exit_zero"]))


def tell(message: str) -> None:
    """One line on standard error, whatever a file's name holds."""
    click.echo(show(message), err=True)


def _report(articles: Iterator[Article], tally: Tally, *, many: bool, options: Options) -> None:
    """Screen the articles and write each report as soon as it is there."""
    settings = load_settings(options["settings"]) if options["settings"] else None
    with _output(options["output"]) as out:
        screener = Screener.open(options["data_dir"], settings=settings, offline=options["offline"], notify=tell)
        layout = _layout(out, many=many, with_text=options["with_text"])
        for chunk in REPORTS[options["form"]](tally.counted(screener.screen_many(articles)), layout):
            _write(out, chunk.encode(layout.encoding if options["form"] == "text" else "utf-8", "backslashreplace"))


@contextmanager
def _output(path: Path | None) -> Iterator[BinaryIO]:
    """The file to write to, or standard output; a reader who went away (`| head`) ends the run quietly."""
    try:
        if path is None or str(path) == STDIN:
            yield sys.stdout.buffer
        else:
            with saving(path) as file:
                yield file
    except BrokenPipeError:
        raise click.exceptions.Exit(2) from None


def _write(out: BinaryIO, content: bytes) -> None:
    """Write and flush; a full disk behind standard output is one line, as `saving` makes it of a file's."""
    try:
        out.write(content)
        out.flush()
    except OSError as exc:
        if out is not sys.stdout.buffer:
            raise
        # Python flushes standard output once more at exit: let it flush into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(exc, BrokenPipeError):
            raise
        raise SettingsError(f"cannot write standard output: {(exc.strerror or str(exc)).lower()}; free space") from exc


def _layout(out: BinaryIO, *, many: bool, with_text: bool) -> Layout:
    """What the reader's screen can show: color on a terminal that wants it, its width and its encoding."""
    if out is not sys.stdout.buffer:
        return Layout(many=many, with_text=with_text)
    width = min(max(shutil.get_terminal_size((80, 24)).columns, NARROWEST), WIDEST)
    color = out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    encoding = sys.stdout.encoding or "utf-8"
    return Layout(many=many, with_text=with_text, width=width, color=color, encoding=encoding.lower())


def _refuse_overwriting(output: Path | None, found: Iterable[str | ArticleError]) -> None:
    """An article given as --output too would be lost."""
    if output is None or not output.exists():
        return
    for name in found:
        if isinstance(name, str) and name != STDIN and Path(name).exists() and output.samefile(name):
            raise SettingsError(f"cannot write {output}: it is one of the articles; choose another --output")
