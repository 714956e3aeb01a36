"""Where settings come from: files, the environment, the command line; and which of them has the last word on a key."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

from xref.errors import SettingsError
from xref.late import later
from xref.settings.base import DEFAULT_WEIGHTS, Settings, parse_toml

close_matches = later("difflib:get_close_matches")  # for a key that is misspelled
FILE_NAME = "xref.toml"
IS_LINUX: bool = sys.platform == "linux"
PREFIX = "XREF_"
ALIASES = {"XREF_DATA_DIR": ("paths", "data"), "XREF_DECISIONS": ("paths", "decisions")}
NO_SETTINGS = frozenset({"XREF_NOTIFY_URL", "XREF_CONFIG_DIR", "XREF_USER"})  # variables of other meaning
HOME_FOLDERS = {"config": "~/.config", "data": "~/.local/share"}  # where XDG_CONFIG_HOME or XDG_DATA_HOME names none
Key = tuple[str, ...]


class Layer(NamedTuple):
    """A table of settings and where it is from; `name` is said in errors."""

    name: str
    table: Mapping[str, Any]


def user_file() -> Path:
    """`xref.toml` in XREF_CONFIG_DIR, or else in the platform's folder for a user's settings."""
    configured = os.environ.get("XREF_CONFIG_DIR")
    if configured:
        return Path(configured) / FILE_NAME
    return user_folder("config") / FILE_NAME


def user_folder(kind: Literal["config", "data"]) -> Path:
    """The platform's folder for what a user has of this kind for xref.

    On Linux the XDG Base Directory Specification answers in a line; what knows the other systems takes a start 10 ms.
    """
    if IS_LINUX:
        named = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
        return Path(named if named.startswith("/") else HOME_FOLDERS[kind]).expanduser() / "xref"
    import platformdirs  # noqa: PLC0415

    return Path(getattr(platformdirs, f"user_{kind}_dir")("xref", appauthor=False))


def project_file() -> Path:
    """`xref.toml` in the current folder: none above it, so that where one stands tells what is in force."""
    return Path(FILE_NAME)


def from_environment(variables: Mapping[str, str]) -> Iterator[Layer]:
    """A layer for each variable that names a setting: XREF_STRONG_AT, XREF_NETWORK_ATTEMPTS, XREF_DATA_DIR.

    A name that is only near one is refused: a slip must not pass in silence. Others are not ours.
    """
    known = {PREFIX + "_".join(key).upper(): key for key in known_keys()} | ALIASES
    for name in sorted(name for name in variables if name.startswith(PREFIX)):
        if name in known and variables[name]:
            yield Layer(f"environment {name}", _nest(known[name], _value(known[name], variables[name], name)))
        elif name not in known and name not in NO_SETTINGS:
            near = close_matches(name, known, n=1, cutoff=0.85)
            if near:
                raise SettingsError(f"environment: unknown setting {name}; did you mean {near[0]}?")


def from_words(words: Iterable[str]) -> Iterator[Layer]:
    """A layer for each `key=value` of the command line: `strong_at=0.95`, `lists.un_sc_sanctions.on=false`."""
    for word in words:
        name, equals, text = word.partition("=")
        key = tuple(name.strip().split("."))
        if not equals or not all(key):
            raise SettingsError(f"--set {word}: write KEY=VALUE, as --set strong_at=0.95 or --set network.attempts=2")
        yield Layer(f"--set {name.strip()}", _nest(key, _value(key, text.strip(), f"--set {name.strip()}")))


def merge(layers: Iterable[Layer]) -> tuple[dict[str, Any], dict[Key, str]]:
    """One table, in which a later layer has the last word on each key, and where each key's value is from."""
    table: dict[str, Any] = {}
    origins: dict[Key, str] = {}
    for layer in layers:
        _lay(layer.table, table, origins, layer.name, ())
    return table, origins


def known_keys() -> tuple[Key, ...]:
    """Every key that has a fixed name, as `("network", "attempts")`."""
    return tuple(_keys(Settings(), ())) + tuple(("weights", signal) for signal in DEFAULT_WEIGHTS)


def _keys(part: Any, above: Key) -> Iterator[Key]:  # noqa: ANN401 - a dataclass of settings
    for one in fields(part):
        value = getattr(part, one.name)
        if is_dataclass(value):
            yield from _keys(value, (*above, one.name))
        else:
            yield (*above, one.name)


def _lay(table: Mapping[str, Any], onto: dict[str, Any], origins: dict[Key, str], name: str, above: Key) -> None:
    for word, value in table.items():
        key = (*above, word)
        if isinstance(value, Mapping):
            _lay(value, onto.setdefault(word, {}), origins, name, key)
        else:
            onto[word] = value
            origins[key] = name


def _nest(key: Key, value: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever TOML knows
    for word in reversed(key):
        value = {word: value}
    made: dict[str, Any] = value
    return made


def _value(key: Key, text: str, where: str) -> Any:  # noqa: ANN401 - whatever TOML knows
    """The text as the kind of its key: a text as it stands, anything else as TOML writes it."""
    if isinstance(_default(key), str):
        return text
    try:
        return parse_toml(f"value = {text}")["value"]
    except ValueError as exc:
        if _default(key) is None:
            return text
        raise SettingsError(f"{where} is {text!r}; it must be written as in TOML: 0.95, true, [1, 2]") from exc


def _default(key: Key) -> object:
    found: object = Settings()
    for word in key:
        found = found.get(word) if isinstance(found, Mapping) else getattr(found, word, None)
    return found
