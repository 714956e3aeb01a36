"""What the asker and the processes that screen say to each other."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
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
    held_mb: float | None = None  # by the process that screened it


def held_mb() -> float | None:
    """The megabytes that this process holds for itself, without what is mapped; None where the system does not tell."""
    with suppress(OSError):
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
        return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("RssAnon:")), None)
    return None
