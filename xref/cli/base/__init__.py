"""What every command shares: how it fails, where its data lies, how a time span is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import click

from xref.errors import SettingsError, XrefError
from xref.history.base import read_moment
from xref.late import resolve

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Failure(click.ClickException):
    """A command that could not do its work: one line on standard error, and the contract's exit code."""

    exit_code = 2


class XrefGroup(click.Group):
    """The one place where an error becomes a line and an exit code.

    A command of `late` ("diff" -> "xref.cli.diff") is imported when it is called: `check` starts without it.
    """

    late: Mapping[str, str] = MappingProxyType({})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command's name, in alphabetical order."""
        return sorted({*super().list_commands(ctx), *self.late})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; the function is named as its module is."""
        found = super().get_command(ctx, cmd_name)
        if found is None and cmd_name in self.late:
            found = resolve(f"{self.late[cmd_name]}:{cmd_name}")
            self.add_command(found)
        return found

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what xref raises on purpose is told in one line."""
        try:
            return super().invoke(ctx)
        except XrefError as exc:
            raise Failure(" ".join(str(exc).split())) from exc
        except KeyboardInterrupt as exc:  # click would exit with 1, which here means a flagged match
            raise Failure("interrupted") from exc


def span(text: str) -> timedelta:
    """A time span as one writes it: 90s, 30m, 12h, 2d, 1w; a usage error where it is none or is zero."""
    found = re.fullmatch(r"([0-9]{1,6})([smhdw])", text.strip().lower())
    if not found or not int(found[1]):
        raise click.BadParameter(f"{text!r} is no time span; write 90s, 30m, 12h, 2d or 1w")
    return timedelta(**{UNITS[found[2]]: int(found[1])})


def moment(text: str) -> datetime:
    """A day, of which the last moment counts, or a moment in UTC; a usage error where it is neither."""
    try:
        return read_moment(text)
    except SettingsError as exc:
        raise click.BadParameter(str(exc)) from exc


def seconds(text: str) -> float:
    """A time span in seconds: a number of them, or as `span` takes it."""
    found = re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,3})?", text.strip())
    if found and float(text):
        return float(text)
    return span(text).total_seconds()


data_dir_option = click.option(
    "--data-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the lists are kept; else XREF_DATA_DIR, else your platform's folder for data.",
)
