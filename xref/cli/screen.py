"""`xref screen`: an archive of articles in, tables of what was found out."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Unpack

import click

from xref.cli.base import ScreenerOptions, open_screener, screener_options, seconds
from xref.cli.base.configured import data_folder, settings, settings_options
from xref.cli.base.output import tell
from xref.corpus import (
    FORMS,
    PARTITIONS,
    Columns,
    Order,
    Progress,
    SparkOrder,
    screen_cluster,
    screen_corpus,
    to_lines,
)
from xref.errors import SettingsError
from xref.intake import DEFAULT_TIMEOUT, Wishes
from xref.pipeline import Screener
from xref.readers import READERS
from xref.reports import show

TERMINAL_SECONDS, LOG_SECONDS = 0.5, 30.0  # between two words about how far it is


class Options(ScreenerOptions):
    """What the command line can say beside the inputs."""

    output: str
    form: str | None
    engine: str
    master: str
    partition_by: str
    workers: int
    restart: bool
    text_column: str
    id_column: str
    input_format: str | None
    timeout: float


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--output", required=True, metavar="DIR", help="The folder for the tables and the summary.")
@click.option(
    "--format", "form", type=click.Choice(FORMS), help="Form of the tables: jsonl, or parquet as on Spark always."
)
@click.option("--engine", type=click.Choice(("local", "spark")), default="local", help="Screen here, or on Spark.")
@click.option("--master", default="", metavar="URL", help="Of Spark: local[4], spark://…, yarn; else its settings'.")
@click.option("--partition-by", type=click.Choice(PARTITIONS), default=PARTITIONS[0], help="Folders of Spark's tables.")
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=os.cpu_count() or 1,
    metavar="N",
    help="Processes that screen here; else one a core.",
)
@click.option("--restart", is_flag=True, help="Begin anew where DIR holds an earlier run, instead of going on with it.")
@click.option("--text-column", default="", metavar="NAME", help="The column or key with the text.")
@click.option(
    "--id-column", default="", metavar="NAME", help="The column or key with the article's id; else its place."
)
@click.option("--input-format", type=click.Choice(tuple(READERS)), help="What the inputs are; else told by content.")
@click.option("--timeout", type=seconds, default=str(DEFAULT_TIMEOUT), metavar="SECONDS",
              help="To read one article of a kind that is read beside (30).")  # fmt: skip
@screener_options
@settings_options
@click.pass_context
def screen(ctx: click.Context, inputs: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Screen an archive of articles with all cores, and write what was found as tables.

    INPUT is what `xref check` takes, Parquet, any of them packed (gz, bz2, xz, zst), or an address of a store that
    fsspec reads (s3://bucket/news/*.jsonl). DIR gets the tables articles, matches, unknowns and failures, and
    summary.json. A run that was stopped or killed goes on where it was when the same command is given again.

    Exit code: 0 all articles were screened, 1 some are in the table of failures, 2 the run could not be done.

    \b
    Examples:
      xref screen archive.jsonl --output found
      xref screen --engine spark --master 'local[4]' archive.jsonl --output found
      xref screen 'news/*.parquet' --text-column body --id-column id --format parquet --output found
    """
    run = _on_spark if options["engine"] == "spark" else _here
    screener = open_screener(options, data_folder(options["data_dir"]), settings(), tell)
    document = run(inputs, screener, options)
    for line in to_lines(document):
        click.echo(show(line))
    ctx.exit(int(document["failures"] > 0))


def _here(inputs: tuple[str, ...], screener: Screener, options: Options) -> dict[str, Any]:
    order = Order(
        inputs,
        Path(options["output"]),
        options["form"] or FORMS[0],
        options["workers"],
        _wishes(options),
        Columns(options["text_column"], options["id_column"]),
        options["restart"],
    )
    return screen_corpus(screener, order, notify=tell, show=Teller())


def _on_spark(inputs: tuple[str, ...], screener: Screener, options: Options) -> dict[str, Any]:
    if options["form"] not in (None, "parquet"):
        raise SettingsError("--engine spark writes Parquet; leave --format out")
    columns = Columns(options["text_column"], options["id_column"])
    order = SparkOrder(inputs, options["output"], options["master"], options["partition_by"], _wishes(options), columns)
    return screen_cluster(screener, order, restart=options["restart"])


def _wishes(options: Options) -> Wishes:
    return Wishes(options["input_format"] or "", options["text_column"], options["timeout"], options["offline"])


@dataclass
class Teller:
    """Says on standard error how far a run is, how fast, and how long it will take: a line that changes, or a log."""

    begun: float = field(default_factory=time.monotonic)
    told: float = field(default_factory=time.monotonic)

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        is_terminal = sys.stderr.isatty()
        if now - self.told < (TERMINAL_SECONDS if is_terminal else LOG_SECONDS):
            return
        self.told = now
        line = how_far(progress, now - self.begun)
        click.echo(f"\r\x1b[K{line}" if is_terminal else line, err=True, nl=not is_terminal)


def how_far(progress: Progress, elapsed: float) -> str:
    """`12,000 articles · 31 % · 310 a second · 4 min left`; what is not known yet is left out."""
    parts = [f"{progress.resumed + progress.articles:,} articles"]
    if progress.total:
        parts.append(f"{min(progress.done / progress.total, 1.0):.0%}")
    if elapsed > 0:
        parts.append(f"{progress.articles / elapsed:,.0f} a second")
    gained = progress.done - progress.resumed_at
    if gained > 0 and progress.total:
        parts.append(f"{_duration(max(progress.total - progress.done, 0) / gained * elapsed)} left")
    return " · ".join(parts)


def _duration(seconds_left: float) -> str:
    if seconds_left < 90:
        return f"{seconds_left:.0f} s"
    return f"{seconds_left / 60:.0f} min" if seconds_left < 5400 else f"{seconds_left / 3600:.1f} h"
