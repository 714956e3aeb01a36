"""`xref config`: every setting, its value, and where that is from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import click

from xref.cli.base.configured import configured, data_folder, settings, settings_options
from xref.cli.base.output import deliver, opened
from xref.reports.base import show
from xref.settings import Configured, Key, settings_files

DEFAULT = "default"
_PASSWORD = re.compile(r"(?<=://)([^/@:]*):[^@]*(?=@)")
_BARE = re.compile(r"[A-Za-z0-9_-]+")


@click.command()
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of output."
)
@settings_options
def config(keys: tuple[str, ...], form: str) -> None:
    """Show every setting with its value and where it is from, as lines of an xref.toml; or those below KEY.

    The stronger one wins: --set and other options, then variables (XREF_STRONG_AT, XREF_NETWORK_ATTEMPTS), then
    xref.toml in the current folder, then the user's xref.toml. --settings FILE stands in for both files. Passwords are
    not shown.

    \b
    Examples:
      xref config
      xref config network
      xref config --set strong_at=0.95 strong_at
    """
    settings()
    rows = [row for row in _rows(configured()) if not keys or any(_is_below(row[0], key) for key in keys)]
    lines = _as_json(rows) if form == "json" else _as_text(rows, whole=not keys)
    with opened(None) as out:
        deliver((f"{line}\n" for line in lines), out, "utf-8")


Row = tuple[Key, Any, str]  # a key, its value as TOML has it, and where that is from


def _rows(found: Configured) -> Iterator[Row]:
    for key, value in _leaves(found.settings, ()):
        yield key, _hidden(key, value), found.origins.get(key, DEFAULT)


def _leaves(part: Any, above: Key) -> Iterator[tuple[Key, Any]]:  # noqa: ANN401 - settings of any kind
    if is_dataclass(part):
        for one in fields(part):
            yield from _leaves(getattr(part, one.name), (*above, one.name))
    elif isinstance(part, Mapping):
        for name, value in part.items():
            yield from _leaves(value, (*above, name))
    else:
        yield above, list(part) if isinstance(part, tuple) else part


def _hidden(key: Key, value: Any) -> Any:  # noqa: ANN401 - as above
    """The value without what a bystander must not read: an API's key, a database's password."""
    if "headers" in key:
        return "(hidden)"
    return _PASSWORD.sub(r"\1:(hidden)", value) if isinstance(value, str) else value


def _is_below(key: Key, name: str) -> bool:
    words = tuple(name.split("."))
    return key[: len(words)] == words


def _as_json(rows: list[Row]) -> Iterator[str]:
    document = [{"key": ".".join(key), "value": value, "from": origin} for key, value, origin in rows]
    yield json.dumps(document, indent=2, ensure_ascii=False)


def _as_text(rows: list[Row], *, whole: bool) -> Iterator[str]:
    """The rows as TOML: first what stands in no table, dotted keys after it."""
    for key, value, origin in sorted(rows, key=lambda row: len(row[0]) > 1):
        name = ".".join(word if _BARE.fullmatch(word) else json.dumps(word) for word in key)
        yield f"{name} = {show(json.dumps(value, ensure_ascii=False))}  # {show(origin)}"
    if whole:
        yield f"# data folder: {show(str(data_folder(None)))}"
        for what, path in settings_files():
            yield f"# {what}: {show(str(path))}{'' if path.is_file() else ' (none)'}"
