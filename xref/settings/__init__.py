"""Every setting, its reason, and where its value came from: files, the environment, the command line."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from xref.settings.base import (
    DEFAULT_BIAS,
    DEFAULT_USER_AGENT,
    DEFAULT_WEIGHTS,
    NO_HEADERS,
    WEIGHTS_FILE,
    Keep,
    ListSettings,
    Network,
    Paths,
    Progress,
    ReportSettings,
    Settings,
    Weight,
    silent,
)
from xref.settings.layers import Key, Layer, from_environment, from_words, merge, project_file, user_file, user_folder
from xref.settings.tables import read_file, read_table, refuse_bands

__all__ = [
    "DEFAULT_BIAS",
    "DEFAULT_USER_AGENT",
    "DEFAULT_WEIGHTS",
    "NO_HEADERS",
    "WEIGHTS_FILE",
    "Configured",
    "Keep",
    "Key",
    "ListSettings",
    "Network",
    "Paths",
    "Progress",
    "ReportSettings",
    "Settings",
    "Weight",
    "configure",
    "load_settings",
    "project_file",
    "settings_files",
    "silent",
    "user_folder",
]


@dataclass(frozen=True, slots=True)
class Configured:
    """The settings in force, and of every key that was set where its value is from."""

    settings: Settings
    origins: Mapping[Key, str]


def load_settings(path: Path) -> Settings:
    """The settings of one TOML file and nothing else."""
    settings = read_table(read_file(path), str(path))
    refuse_bands(settings, str(path))
    return settings


def configure(file: Path | None = None, words: Sequence[str] = ()) -> Configured:
    """The user's file, the project's, the environment and `words` ("strong_at=0.95"), the later the stronger.

    `file` stands in for both files.
    """
    layers = tuple(_layers(file, words))
    for layer in layers:
        read_table(layer.table, layer.name)
    table, origins = merge(layers)
    settings = read_table(table, "settings")
    refuse_bands(settings, _named(origins))
    return Configured(settings, origins)


def settings_files() -> tuple[tuple[str, Path], ...]:
    """The files that are looked for, the weaker first, with what each is."""
    return (("user file", user_file()), ("project file", project_file()))


def _layers(file: Path | None, words: Sequence[str]) -> Iterator[Layer]:
    if file:
        yield Layer(f"--settings {file}", read_file(file))
    else:
        yield from (Layer(f"{what} {path}", read_file(path)) for what, path in settings_files() if path.is_file())
    yield from from_environment(os.environ)
    yield from from_words(words)


def _named(origins: Mapping[Key, str]) -> str:
    """Where the thresholds of the bands are from, for an error that no single place is to blame for."""
    found = (origins.get((key,)) for key in ("possible_at", "probable_at", "strong_at"))
    return ", ".join(dict.fromkeys(origin for origin in found if origin)) or "settings"
