"""What is to be run, how often, and what every kind of schedule says of it."""

from __future__ import annotations

import hashlib
import platform
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from xref.errors import SettingsError

NOTIFY_VARIABLE = "XREF_NOTIFY_URL"  # an address that holds a secret stands in no unit and in no list of processes
EXIT_CODES = (
    "Exit code 0: all lists are good or unchanged. 1: a list failed, and its last good one stays in use.",
    "2: nothing usable. What is printed says which list, why, and what to do.",
)
JITTER = 0.1  # of the interval: installations must not ask a publisher all at the same minute
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Job:
    """A refresh of this installation, to be run by something else."""

    python: Path
    data_dir: Path
    every: timedelta
    sources: tuple[str, ...] = ()
    settings: Path | None = None
    image: str = ""  # of a container that has xref
    install: str = "."  # what pip installs xref from

    def command(self, python: str = "", data_dir: str = "", settings: str = "") -> tuple[str, ...]:
        """The words of the command; another place may have its own paths."""
        chosen = settings or (str(self.settings) if self.settings else "")
        return (
            *(python or str(self.python), "-m", "xref", "refresh", "--quiet"),
            *("--data-dir", data_dir or str(self.data_dir)),
            *(("--settings", chosen) if chosen else ()),
            *self.sources,
        )

    @property
    def log(self) -> Path:
        """Where its lines go, where nothing else keeps them."""
        return self.data_dir / "refresh.log"

    @property
    def minute(self) -> int:
        """A minute of its own for each installation, and always the same."""
        return hashlib.sha256(f"{platform.node()}\n{self.data_dir}".encode("utf-8", "replace")).digest()[0] % 60

    @property
    def words(self) -> str:
        """How often, as one says it."""
        seconds = int(self.every.total_seconds())
        units = (("week", 604_800), ("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))
        unit, size = next((unit, size) for unit, size in units if seconds % size == 0)
        return f"every {unit}" if seconds == size else f"every {seconds // size} {unit}s"


@dataclass(frozen=True, slots=True)
class Unit:
    """A file of a schedule: where it belongs, and its text."""

    place: str
    text: str

    @property
    def name(self) -> str:
        return self.place.replace("\\", "/").rpartition("/")[2]


def cron_times(job: Job) -> str:
    """The five fields of cron; SettingsError for an interval at which cron cannot run evenly."""
    seconds, minute = int(job.every.total_seconds()), job.minute
    minutes, hours = seconds // 60, seconds // 3_600
    if seconds % 60 == 0 and minutes in {5, 6, 10, 12, 15, 20, 30}:
        return f"{_each(minute % minutes, minutes, 60)} * * * *"
    if seconds % 3_600 == 0 and hours in {1, 2, 3, 4, 6, 8, 12}:
        return f"{minute} {_each(minute % hours, hours, 24) if hours > 1 else '*'} * * *"
    if job.every in {DAY, 7 * DAY}:
        return f"{minute} {minute % 6} * * {'*' if job.every == DAY else '1'}"
    allowed = "5m, 10m, 15m, 20m, 30m, 1h, 2h, 3h, 4h, 6h, 8h, 12h, 1d or 1w"
    raise SettingsError(f"cron cannot run {job.words}; choose {allowed}")


def _each(start: int, step: int, end: int) -> str:
    return ",".join(str(number) for number in range(start, end, step))


def iso_span(span: timedelta) -> str:
    """A time span as ISO 8601 writes it."""
    return f"PT{int(span.total_seconds())}S"
