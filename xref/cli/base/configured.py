"""The settings in force for a command: its own options, the environment, the files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from xref.errors import SettingsError
from xref.reports import REPORTS
from xref.settings import Configured, Settings, configure
from xref.snapshots import default_data_dir

FILE, WORDS, FOUND = "xref.settings.file", "xref.settings.words", "xref.settings.found"
Command = TypeVar("Command", bound=Callable[..., Any])


def _keep(key: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def keep(ctx: click.Context, _param: click.Parameter, value: Any) -> None:  # noqa: ANN401 - what click read
        if value:
            ctx.meta[key] = value

    return keep


def settings_options(command: Command) -> Command:
    """`--settings FILE` and `--set KEY=VALUE`, which `configured` reads."""
    file = click.option(
        "--settings",
        type=click.Path(path_type=Path),
        metavar="FILE",
        expose_value=False,
        callback=_keep(FILE),
        help="Settings (TOML) instead of those of the user and of this folder; see `xref config`.",
    )
    words = click.option(
        "--set",
        multiple=True,
        metavar="KEY=VALUE",
        expose_value=False,
        callback=_keep(WORDS),
        help="One setting, stronger than any file: strong_at=0.95. Repeatable.",
    )
    return file(words(command))


def configured() -> Configured:
    """The settings of this run and where each is from; read once."""
    meta = click.get_current_context().meta
    if FOUND not in meta:
        meta[FOUND] = configure(meta.get(FILE), meta.get(WORDS, ()))
    found: Configured = meta[FOUND]
    return found


def settings() -> Settings:
    """The settings of this run."""
    found = configured()
    form = found.settings.report.format
    if form not in REPORTS:
        where = found.origins[("report", "format")]
        raise SettingsError(f"{where}: report.format is {form!r}; known: {', '.join(REPORTS)}")
    return found.settings


def settings_file() -> Path | None:
    """The file that was given with `--settings`."""
    found: Path | None = click.get_current_context().meta.get(FILE)
    return found


def data_folder(given: Path | None) -> Path:
    """The data folder: of `--data-dir`, else of the settings (`paths.data`, XREF_DATA_DIR), else the platform's."""
    if given:
        return given
    kept = settings().paths.data
    return Path(kept) if kept else default_data_dir()
