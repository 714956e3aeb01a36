"""`xref schedule`: what runs `xref refresh` by itself, ready for this installation."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypedDict, Unpack

import click

from xref.cli.base import data_dir_option, span
from xref.cli.base.completing import complete_source
from xref.cli.base.configured import data_folder, settings, settings_file, settings_options
from xref.cli.base.output import deliver, opened
from xref.errors import SettingsError
from xref.reports import saving
from xref.schedule import SCHEDULERS, Job, Unit
from xref.settings import project_file
from xref.sources import SOURCES, with_own


class Options(TypedDict):
    """What the command line can say of the job."""

    every: timedelta
    data_dir: Path | None
    image: str
    install: str


@click.command()
@click.argument("kind", type=click.Choice(tuple(SCHEDULERS)))
@click.argument("codes", nargs=-1, metavar="[SOURCE]...", shell_complete=complete_source)
@click.option("--every", type=span, default="6h", show_default=True, metavar="SPAN", help="How often to refresh.")
@click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="Write the files to DIR, do not print.")
@click.option("--image", default="xref:latest", show_default=True, help="kubernetes: a container image with xref.")
@click.option("--install", default=".", show_default=True, help="github-actions: what pip installs xref from.")
@data_dir_option
@settings_options
def schedule(kind: str, codes: tuple[str, ...], output: Path | None, **options: Unpack[Options]) -> None:
    """Print what runs `xref refresh` by itself: this Python, this data folder, with a log and its exit code.

    To post what changed to a webhook, set XREF_NOTIFY_URL where the comments in it say.

    \b
    Examples:
      xref schedule cron --every 12h
      xref schedule systemd --output ~/.config/systemd/user
      xref schedule kubernetes --image registry.example.org/xref:0.1.0
    """
    units = SCHEDULERS[kind](_job(codes, options))
    if output is None:
        with opened(None) as out:
            deliver(_page(units), out, "utf-8")
        return
    for unit in units:
        _write(output, unit)
        click.echo(f"wrote {output / unit.name}", err=True)


def _job(codes: tuple[str, ...], options: Options) -> Job:
    # What is wrong with the settings is better told now than every six hours.
    known = with_own(SOURCES, settings().lists)
    unknown = [code for code in codes if code not in known]
    if unknown:
        raise SettingsError(f"unknown source {unknown[0]!r}; known: {', '.join(known)}")
    return Job(
        python=Path(sys.executable).absolute(),
        data_dir=data_folder(options["data_dir"]).absolute(),
        every=options["every"],
        sources=codes,
        settings=_file(),
        image=options["image"],
        install=options["install"],
    )


def _file() -> Path | None:
    """The settings file the refresh is to use: the one given, else this folder's, which it would not find itself."""
    file = settings_file() or (project_file() if project_file().is_file() else None)
    return file.absolute() if file else None


def _page(units: tuple[Unit, ...]) -> Iterator[str]:
    """One file as it is; several, each under the name of its place."""
    for number, unit in enumerate(units):
        head = f"# {unit.place}\n" if len(units) > 1 else ""
        yield f"{chr(10) if number else ''}{head}{unit.text}"


def _write(folder: Path, unit: Unit) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise SettingsError(f"cannot make the folder {folder}: {(exc.strerror or str(exc)).lower()}") from exc
    with saving(folder / unit.name) as out:
        out.write(unit.text.encode())
