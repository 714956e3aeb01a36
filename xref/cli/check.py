"""`xref check`: articles in, their reports out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Unpack

import click

from xref.bounded import screen_each
from xref.cli.base import ScreenerOptions, open_screener, screener_options, seconds
from xref.cli.base.configured import data_folder, settings_options
from xref.cli.base.configured import settings as configured_settings
from xref.cli.base.output import STDOUT, Asked, Screen, deliver, opened, page_through, progress_of, tell, write_folder
from xref.errors import ArticleError, SettingsError
from xref.intake import DEFAULT_TIMEOUT, STDIN, Wishes, find_articles, read_articles
from xref.model import Article, Report
from xref.readers import READERS
from xref.reports import REPORTS, Form, form_of
from xref.settings import Settings


class Options(ScreenerOptions):
    """What the command line can say beside the articles."""

    form: str | None
    output: Path | None
    pager: bool | None
    exit_zero: bool
    with_text: bool
    input_format: str | None
    text_column: str
    timeout: float
    allow_private: bool


@dataclass
class Tally:
    """What has been seen of a run so far: it decides the exit code."""

    articles: int = 0
    failed: int = 0
    flagged: int = 0

    def readable(self, articles: Iterable[Article | ArticleError]) -> Iterator[Article]:
        """The articles that could be read; each of the others is one line on standard error."""
        for article in articles:
            self.articles += 1
            if isinstance(article, Article):
                yield article
            else:
                self._fail(article)

    def screened(self, outcomes: Iterable[Report | ArticleError], advance: Callable[[], None]) -> Iterator[Report]:
        """The reports there are; an article without one is a line on standard error, and each moves the bar."""
        for outcome in outcomes:
            advance()
            if isinstance(outcome, Report):
                self.flagged += bool(outcome.flagged)
                yield outcome
            else:
                self._fail(outcome)

    def _fail(self, error: ArticleError) -> None:
        self.failed += 1
        tell(f"Error: {error}")

    @property
    def summary(self) -> str:
        """How many of several articles have no report; empty where all have one."""
        is_worth = self.failed and self.articles > 1
        return f"{self.failed:,} of {self.articles:,} articles could not be screened" if is_worth else ""

    def exit_code(self, *, exit_zero: bool) -> int:
        """The contract's: 2 where an article was not screened, 1 for a flagged match, else 0."""
        return 2 if self.failed else int(self.flagged > 0 and not exit_zero)


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option(
    "--format", "form", type=click.Choice(tuple(REPORTS)), help="Form of the report; else by FILE's ending, else text."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the report to FILE, whole or not at all; for html a folder, too: an index and a page an article.",
)
@click.option("--pager/--no-pager", default=None, help="Page a text that is longer than the terminal (default).")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even where a match is flagged.")
@click.option("--with-text", is_flag=True, help="Put the article's text into json, jsonl and ftm.")
@screener_options
@settings_options
@click.option("--input-format", type=click.Choice(tuple(READERS)), help="What the articles are; else told by content.")
@click.option("--text-column", default="", metavar="NAME", help="The column or key of csv, json, jsonl with the text.")
@click.option(
    "--timeout",
    type=seconds,
    default=str(DEFAULT_TIMEOUT),
    metavar="SECONDS",
    help="To read one article, and as long to screen it (30).",
)
@click.option(
    "--allow-private", is_flag=True, help="Fetch from this machine and its networks, too; and with --offline."
)
@click.pass_context
def check(ctx: click.Context, articles: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Screen articles against the sanctions lists and print what was found.

    ARTICLE is a file (text, web page, PDF, Word, e-book, mail, feed, table, web archive), a folder or pattern of them,
    an address (https://…), or - for standard input.

    Exit code: 0 no flagged match, 1 at least one, 2 an article or a list could not be read or a list is too old.

    \b
    Examples:
      xref check story.txt
      xref check --output report.html articles/
      xref check --max-age 48h --format jsonl --output reports.jsonl articles/
      xref check --as-of 2021-07-07 story.txt
    """
    tally = Tally()
    found = tuple(find_articles(articles, notify=tell))
    readable = tally.readable(read_articles(found, wishes=_wishes(options), notify=tell))
    first = tuple(islice(readable, 2 if len(found) == 1 else 1))  # one file may hold many articles
    if first:
        _refuse_overwriting(options, found)
        _report(chain(first, readable), tally, total=max(len(found), len(first)), options=options)
    if tally.summary:
        tell(tally.summary)
    ctx.exit(tally.exit_code(exit_zero=options["exit_zero"]))


def _wishes(options: Options) -> Wishes:
    return Wishes(
        form=options["input_format"] or "",
        column=options["text_column"],
        timeout=options["timeout"],
        offline=options["offline"],
        allow_private=options["allow_private"],
    )


def _report(articles: Iterator[Article], tally: Tally, *, total: int, options: Options) -> None:
    """Screen the articles and write each report as soon as it is there."""
    form, folder = _form(options), _folder(options)
    settings = configured_settings()
    with opened(None if folder else options["output"]) as out:
        screen = Screen.of(out)
        screener = open_screener(options, data_folder(options["data_dir"]), settings, tell)
        asked = Asked(
            many=total > 1,
            missing=lambda: tally.failed,
            with_text=options["with_text"] or settings.report.with_text,
            weights=screener.settings.weights,
        )
        layout = screen.layout(**asked)
        is_read_along = screen.is_terminal and not folder  # the reports themselves tell how far it is
        with progress_of(total, hidden=total < 2 or is_read_along) as advance:
            outcomes = screen_each(screener, articles, timeout=options["timeout"])
            reports = tally.screened(outcomes, advance)
            if folder and form.render_folder:
                write_folder(folder, form.render_folder(reports, layout))
            elif form.is_page and screen.is_terminal and _pages(options, settings):
                page_through(form.render(reports, layout), screen)
            else:
                deliver(form.render(reports, layout), out, screen.encoding if form.is_page else "utf-8")


def _pages(options: Options, settings: Settings) -> bool:
    return settings.report.pager if options["pager"] is None else options["pager"]


def _form(options: Options) -> Form:
    """The format that was asked for, or that the output's name tells; one that no terminal shows is not sent there."""
    output = options["output"]
    name = options["form"] or (form_of(output) if output else configured_settings().report.format)
    if REPORTS[name].is_binary and sys.stdout.isatty() and (output is None or str(output) == STDOUT):
        raise SettingsError(f"{name} is no text for a terminal; give --output FILE{REPORTS[name].suffixes[0]}")
    return REPORTS[name]


def _folder(options: Options) -> Path | None:
    """The folder to write pages to: one that is there, or a name without an ending, in a format that has pages."""
    output = options["output"]
    if output is None or str(output) == STDOUT or not _form(options).render_folder:
        return None
    return output if output.is_dir() or not (output.suffix or output.exists()) else None


def _refuse_overwriting(options: Options, found: Iterable[str | ArticleError]) -> None:
    """An article given as --output too would be lost, and one in a folder of pages might be."""
    output, folder = options["output"], _folder(options)
    if output is None or not output.exists():
        return
    for name in found:
        if not isinstance(name, str) or name == STDIN or not Path(name).exists():
            continue
        if output.samefile(name):
            raise SettingsError(f"cannot write {output}: it is one of the articles; choose another --output")
        if folder and folder.samefile(Path(name).parent):
            raise SettingsError(f"cannot write to {output}: it holds articles; choose another folder as --output")
