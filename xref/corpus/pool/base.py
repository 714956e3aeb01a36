"""What the asker and the processes that screen say to each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from xref.corpus.base import Columns, Tally
from xref.pipeline import Screener


@dataclass(frozen=True, slots=True)
class Plan:
    """What every part is screened with, and where its rows go."""

    screener: Screener  # of another process: the same lists, mapped from the same files
    folder: Path
    form: str
    columns: Columns


@dataclass(frozen=True, slots=True)
class Result:
    """A part screened: the files of its rows by table, not in place yet."""

    number: int
    written: Mapping[str, str]
    tally: Tally
