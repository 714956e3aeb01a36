"""From a zip file to its members, never more of them than one article may hold."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from xref.errors import ArticleError
from xref.readers.base.base import MAX_ARTICLE_BYTES, Document

MAX_MEMBERS = 20_000
IS_ENCRYPTED = 0x1


class Package:
    """An opened zip file: members by name, all of them together held to the size of one article."""

    def __init__(self, document: Document, archive: zipfile.ZipFile) -> None:
        self._document = document
        self._archive = archive
        self._left = MAX_ARTICLE_BYTES
        self.names = frozenset(archive.namelist())

    def member(self, name: str) -> bytes:
        """The bytes of a member; nothing where there is none of this name."""
        if name not in self.names:
            return b""
        facts = self._archive.getinfo(name)
        if facts.flag_bits & IS_ENCRYPTED:
            raise ArticleError(f"{self._document.name}: encrypted; save it without a password")
        # The size that is announced is held by zipfile: a member that has more fails its checksum.
        self._left -= facts.file_size
        if self._left < 0:
            raise ArticleError(f"{self._document.name}: unpacks to more than {MAX_ARTICLE_BYTES:,} bytes; split it")
        return self._archive.read(name)


@contextmanager
def opened_package(document: Document) -> Iterator[Package]:
    """A zip file, open; whatever is wrong with it is an `ArticleError`."""
    try:
        with document.opened() as file, zipfile.ZipFile(file) as archive:
            if len(archive.filelist) > MAX_MEMBERS:
                raise ArticleError(f"{document.name}: holds more than {MAX_MEMBERS:,} files; unpack it")
            yield Package(document, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as exc:
        raise ArticleError(f"{document.name}: a damaged zip file ({exc}); open it and save it anew") from exc
