"""What every report format is, and how text of an article or a list is made safe to show."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from xref.errors import SettingsError
from xref.model import Report


@dataclass(frozen=True, slots=True)
class Layout:
    """How the reports are to look, beside their format."""

    many: bool = False  # several articles were asked for, whether or not all of them gave a report
    with_text: bool = False  # the articles' text goes into the document
    width: int = 80  # columns of the page
    color: bool = False
    encoding: str = "utf-8"  # what the reader's screen can show


Render = Callable[[Iterable[Report], Layout], Iterator[str]]

# A joiner shapes Persian and Indic words; every other invisible character can only mislead or steer a terminal.
KEPT_FORMATS = "\u200c\u200d"
_SUSPECT = re.compile(r"[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u0400-\u052f]")


def show(text: str, encoding: str = "utf-8") -> str:
    """The text on one line: blanks folded to one space, what steers a terminal or hides spelled out (`\\x1b`)."""
    shown = _SUSPECT.sub(lambda found: _spell_out(found[0]), " ".join(text.split()))
    return shown if encoding == "utf-8" else shown.encode(encoding, "backslashreplace").decode(encoding)


@lru_cache(maxsize=4096)
def _spell_out(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in {"Zs", "Zl", "Zp"}:
        return " "
    if kind in {"Cc", "Cf", "Cs"} and character not in KEPT_FORMATS:
        code = ord(character)
        return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
    return character


@contextmanager
def saving(path: Path) -> Iterator[BinaryIO]:
    """A file that appears whole at the end, or not at all: what was there stays until then.

    What is no plain file (a pipe, `/dev/null`) is written directly.
    """
    try:
        with _opened(path.resolve()) as file:
            yield file
    except BrokenPipeError:
        raise
    except (OSError, RuntimeError) as exc:
        reason = exc.strerror if isinstance(exc, OSError) and exc.strerror else str(exc)
        raise SettingsError(f"cannot write {path}: {reason.lower()}; choose another --output") from exc


@contextmanager
def _opened(target: Path) -> Iterator[BinaryIO]:
    if target.is_dir():
        raise IsADirectoryError(0, "a folder")
    if target.exists() and not target.is_file():
        with target.open("wb") as device:
            yield device
        return
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(0, "write-protected")
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        os.replace(name, target)  # noqa: PTH105 - the one call that swaps a file in one step
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those any new file gets here."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
