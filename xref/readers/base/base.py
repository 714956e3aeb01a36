"""The document that comes in, with its bytes and what is known of it, and the parts that come out of it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from xref.errors import ArticleError

STDIN = "-"
MAX_ARTICLE_BYTES = 50_000_000
HEAD_BYTES = 4_096  # enough to tell what a file is


@dataclass(frozen=True, slots=True)
class Document:
    """A file, what stands inside another one, or a stream. Its name is what reports call it."""

    name: str
    content: Path | bytes | BinaryIO
    media_type: str = ""  # as a server or a mail says, without parameters, in lower case
    charset: str = ""  # as above
    url: str = ""  # where it was found
    filename: str = ""  # what it is called inside another file

    def opened(self) -> BinaryIO:
        """The content from its beginning; ArticleError where there is none to be had."""
        if isinstance(self.content, bytes):
            return io.BytesIO(self.content)
        if not isinstance(self.content, Path):
            return self.content
        try:
            return self.content.open("rb")
        except (OSError, ValueError) as exc:  # ValueError: a NUL in the path
            raise unreadable(self.name, exc) from exc

    def head(self) -> bytes:
        """The first bytes; nothing of a stream, which could not be read twice."""
        if not isinstance(self.content, bytes | Path):
            return b""
        return self._read(HEAD_BYTES)

    def read(self) -> bytes:
        """The whole content; ArticleError where it is too large for one article."""
        content = b"" if self._is_too_large() else self._read(MAX_ARTICLE_BYTES + 1)
        if len(content) > MAX_ARTICLE_BYTES or self._is_too_large():
            raise ArticleError(f"{self.name}: larger than {MAX_ARTICLE_BYTES:,} bytes; split it into articles")
        return content

    def _is_too_large(self) -> bool:
        """Whether a plain file is, as far as the system says so without reading it."""
        try:
            return isinstance(self.content, Path) and self.content.stat().st_size > MAX_ARTICLE_BYTES
        except (OSError, ValueError):
            return False  # reading it says what is wrong

    def _read(self, limit: int) -> bytes:
        if isinstance(self.content, bytes):
            return self.content[:limit]
        try:
            # A pipe or a device has no size to ask for, and may never end.
            with self.opened() as file:
                return file.read(limit)
        except (OSError, ValueError) as exc:
            raise unreadable(self.name, exc) from exc


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, heading, row or other piece of a document, and where it stands there."""

    text: str
    page: int | None = None
    element: str = ""


def unreadable(name: str, exc: OSError | ValueError) -> ArticleError:
    """The system's refusal as a line that names the file and what to do."""
    if isinstance(exc, FileNotFoundError):
        return ArticleError(f"{name}: no such file or folder; check the spelling")
    if isinstance(exc, PermissionError):
        return ArticleError(f"{name}: permission denied; make it readable for this user")
    reason = exc.strerror if isinstance(exc, OSError) and exc.strerror else str(exc)
    return ArticleError(f"{name}: cannot be read ({reason.lower()}); give a plain file")
