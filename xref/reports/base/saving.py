"""A report's file: whole at the end, or not there at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from xref.errors import SettingsError
from xref.late import later

mkstemp = later("tempfile:mkstemp")  # few reports go to a file


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
    handle, name = mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".tmp")
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
