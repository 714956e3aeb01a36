"""What a run has done already, in a file of its own: a line a part, written when the part's rows are in place."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from filelock import FileLock, Timeout

from xref.corpus.base import Part, Position, Tally
from xref.errors import SettingsError
from xref.model.base import iso_moment

NAME = "journal.jsonl"
FORMAT = 2
LOCK_SECONDS = 10.0  # a process of a killed run may need that long to see that it was left alone


@dataclass(frozen=True, slots=True)
class Done:
    """A part that is done."""

    number: int
    end: Position
    inputs: str
    bytes: int
    tally: Tally

    @classmethod
    def of_part(cls, part: Part, tally: Tally) -> Done:
        return cls(part.number, part.end, part.inputs, part.bytes, tally)

    def to_dict(self) -> dict[str, Any]:
        """The part as a line of the journal."""
        end = [self.end.documents, self.end.articles]
        tally = self.tally.to_dict()
        return {"part": self.number, "end": end, "inputs": self.inputs, "bytes": self.bytes, "tally": tally}

    @classmethod
    def of_dict(cls, values: Mapping[str, Any]) -> Done:
        """The part that `to_dict` gave."""
        end, tally = Position(*values["end"]), Tally.of_dict(values["tally"])
        return cls(values["part"], end, values["inputs"], values["bytes"], tally)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """The folder for this run alone; SettingsError where another one writes to it."""
    lock = FileLock(folder / ".lock", timeout=LOCK_SECONDS)
    try:
        lock.acquire()
    except Timeout:
        raise SettingsError(f"another run writes to {folder}; wait for it, or choose another --output") from None
    except OSError as exc:
        raise SettingsError(f"cannot write to {folder}: {(exc.strerror or str(exc)).lower()}") from exc
    try:
        yield
    finally:
        lock.release()


@dataclass(frozen=True, slots=True)
class Begun:
    """When a run was begun, and with how many entries in the book of decisions: of later ones it knows nothing."""

    at: datetime
    entries: int

    @classmethod
    def of(cls, folder: Path) -> Begun | None:
        """That of the run in a folder; None where there is none that can go on."""
        first = next(_lines(folder / NAME), None)
        if first is None or first.get("format") != FORMAT:
            return None
        return cls(datetime.fromisoformat(first["begun"]), first["entries"])


class Journal:
    """The parts that are done, always the first ones of the run. `terms` are what the rows depend on."""

    def __init__(self, folder: Path, begun: Begun, terms: Mapping[str, Any]) -> None:
        self.path = folder / NAME
        self._begun, self._terms = begun, dict(terms)
        self._file: BinaryIO | None = None

    def open(self) -> Iterator[Done]:
        """The parts done so far; SettingsError where the run that began here had other terms."""
        found = _lines(self.path)
        begun = next(found, None)
        if begun is None:
            self._begin()
            return
        self._compare(begun)
        good = len(_line(begun))
        for number, values in enumerate(found):
            done = Done.of_dict(values)
            if done.number != number:
                raise SettingsError(f"{self.path} is damaged at part {number}; begin anew with --restart")
            good += len(_line(values))
            yield done
        os.truncate(self.path, good)  # what a killed run left unfinished
        self._file = self.path.open("ab")

    def add(self, done: Done) -> None:
        """Note a part whose rows are in place; it is on the disk when this returns."""
        assert self._file is not None
        self._file.write(_line(done.to_dict()))
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def _begin(self) -> None:
        self._file = self.path.open("wb")
        first = {"begun": iso_moment(self._begun.at), "entries": self._begun.entries, "terms": self._terms}
        self._file.write(_line({"format": FORMAT, **first}))
        self._file.flush()
        os.fsync(self._file.fileno())

    def _compare(self, begun: Mapping[str, Any]) -> None:
        if begun.get("format") != FORMAT:
            raise SettingsError(f"{self.path} is of another version of xref; begin anew with --restart")
        before = begun["terms"]
        others = [name for name, value in self._terms.items() if before.get(name) != value]
        if "lists" in others:
            raise SettingsError(
                f"{self.path.parent} was begun with other lists than those in use now; go on with "
                f"--as-of {begun['begun']}, or begin anew with --restart"
            )
        if others:
            raise SettingsError(
                f"{self.path.parent} holds a run with other {' and '.join(others)}; give the same as before, choose "
                "another --output, or begin anew with --restart"
            )


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """The whole lines, up to the first that is none."""
    if not path.exists():
        return
    with path.open("rb") as file:
        for line in file:
            try:
                values = json.loads(line) if line.endswith(b"\n") else None
            except ValueError:
                values = None
            if not isinstance(values, dict):
                return
            yield values


def _line(values: Mapping[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
