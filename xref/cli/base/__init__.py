"""What commands share: how they fail, where data lies, how a time span is written, what is screened against."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypedDict, TypeVar

import click

from xref.errors import SettingsError, XrefError
from xref.late import later, resolve
from xref.opening import Notify
from xref.pipeline import Screener
from xref.reports.base import show
from xref.settings import Settings
from xref.unknowns import Extras

read_moment = later("xref.history.base:read_moment")
Command = TypeVar("Command", bound=Callable[..., Any])
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
            raise Failure(show(str(exc))) from exc
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
        found: datetime = read_moment(text)
    except SettingsError as exc:
        raise click.BadParameter(str(exc)) from exc
    return found


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


class ScreenerOptions(TypedDict):
    """What the command line can say of the lists and of the parties that nobody lists."""

    offline: bool
    as_of: datetime | None
    max_age: timedelta | None
    names: str
    nearest: bool
    hide_common: bool
    data_dir: Path | None


_OPTIONS = (
    click.option("--offline", is_flag=True, help="Do not try the network."),
    click.option(
        "--as-of",
        type=moment,
        metavar="DATE",
        help="Screen against the lists of that day (2021-07-07), as far as stored.",
    ),
    click.option(
        "--max-age", type=span, metavar="SPAN", help="Refuse to screen where a list was retrieved longer ago (48h)."
    ),
    click.option(
        "--names", metavar="ENGINE:MODEL", default="", help="Find names by spacy:MODEL or gliner:MODEL (extras)."
    ),
    click.option("--nearest", is_flag=True, help="Name the nearest listed name of each party on no list."),
    click.option("--hide-common", is_flag=True, help="Leave out parties on no list that newspapers name daily."),
    data_dir_option,
)


def screener_options(command: Command) -> Command:
    """The options that `open_screener` reads."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def open_screener(options: ScreenerOptions, folder: Path, settings: Settings, notify: Notify) -> Screener:
    """The screener that was asked for; it applies what was decided of earlier reports."""
    as_of, max_age = options["as_of"], options["max_age"]
    if as_of and max_age:
        raise SettingsError("--max-age is for the lists in use, --as-of for those of an earlier day; give one of them")
    screener = Screener.open(folder, settings=settings, offline=options["offline"], as_of=as_of, notify=notify)
    if max_age:
        screener.refuse_old(max_age)
    extras = Extras(options["names"], options["nearest"], options["hide_common"])
    return screener if extras == Extras() else screener.asking(extras)
