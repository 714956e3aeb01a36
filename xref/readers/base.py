"""What every reader is: a function from the name of one article to its text."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from xref.errors import ArticleError
from xref.model import Article

STDIN = "-"
MAX_ARTICLE_BYTES = 50_000_000

Notify = Callable[[str], None]


def ignore(message: str) -> None:
    """Drop a message: the `notify` of a caller who has nobody to tell."""


class Reader(Protocol):
    """From the name of an article (a path, or `-`) to its text; says through `notify` what it had to guess."""

    def __call__(self, name: str, *, notify: Notify = ignore) -> Article:
        """Read one article, or raise `ArticleError`."""


def read_bytes(name: str) -> bytes:
    """The whole content of a file or of standard input; ArticleError where there is none to be had."""
    try:
        content = _read_stdin() if name == STDIN else _read_file(name)
    except (OSError, ValueError) as exc:  # ValueError: a NUL in the path
        raise unreadable(name, exc) from exc
    if len(content) > MAX_ARTICLE_BYTES:
        raise _too_large(name)
    return content


def unreadable(name: str, exc: OSError | ValueError) -> ArticleError:
    """The system's refusal as a line that names the file and what to do."""
    if isinstance(exc, FileNotFoundError):
        return ArticleError(f"{name}: no such file or folder; check the spelling")
    if isinstance(exc, PermissionError):
        return ArticleError(f"{name}: permission denied; make it readable for this user")
    reason = exc.strerror if isinstance(exc, OSError) and exc.strerror else str(exc)
    return ArticleError(f"{name}: cannot be read ({reason.lower()}); give a plain file")


def _read_file(name: str) -> bytes:
    with Path(name).open("rb") as file:
        facts = os.fstat(file.fileno())
        if stat.S_ISREG(facts.st_mode) and facts.st_size > MAX_ARTICLE_BYTES:
            raise _too_large(name)
        # A pipe or a device has no size to ask for, and may never end.
        return file.read(MAX_ARTICLE_BYTES + 1)


def _read_stdin() -> bytes:
    if sys.stdin is None:  # started without one: a service, a windowed program
        raise ValueError("standard input is closed")
    return sys.stdin.buffer.read(MAX_ARTICLE_BYTES + 1)


def _too_large(name: str) -> ArticleError:
    return ArticleError(f"{name}: larger than {MAX_ARTICLE_BYTES:,} bytes; split it into articles")
