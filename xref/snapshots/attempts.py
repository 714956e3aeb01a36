"""The last attempt to refresh a list, and what came of it: kept also where it failed or was cut short."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from xref.errors import XrefError
from xref.snapshots.base import TEMPORARY, Home, State, now, writing

SCHEMA = "xref.attempt/1"


@dataclass(frozen=True, slots=True)
class Attempt:
    """When a refresh began and what came of it; `state` is None while it runs, and for ever where it was killed."""

    at: datetime
    state: State | None = None
    error: str = ""


@contextmanager
def attempting(home: Home) -> Iterator[Callable[[State], None]]:
    """Note that a refresh began and how it ended: the caller says it, or an error does. Needs the `refresh` lock."""
    at = now()
    _write(home, Attempt(at))
    try:
        with writing(home.root):
            yield lambda state: _write(home, Attempt(at, state))
    except XrefError as exc:
        _write(home, Attempt(at, State.FAILED, " ".join(str(exc).split())))
        raise


def read_attempt(home: Home) -> Attempt | None:
    """The last attempt; None where there was none or its note cannot be read, for nothing depends on it."""
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        record = json.loads(_place(home).read_text(encoding="utf-8"))
        state = State(record["state"]) if record["state"] else None
        return Attempt(datetime.fromisoformat(record["at"]), state, str(record["error"]))
    return None


def _write(home: Home, attempt: Attempt) -> None:
    """Write the note whole or not at all; a disk that is full is told by what is refreshed, not by the note of it."""
    record = {"schema": SCHEMA, "at": attempt.at.isoformat(), "state": attempt.state, "error": attempt.error}
    draft = home.root / f"{TEMPORARY}attempt-{os.getpid()}-{os.urandom(4).hex()}"
    with suppress(OSError):
        draft.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8", errors="backslashreplace")
        draft.replace(_place(home))


def _place(home: Home) -> Path:
    return home.root / "attempt.json"
