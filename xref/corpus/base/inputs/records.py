"""From a line of JSON lines to its article, each line apart: a broken one costs itself only."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, BinaryIO

from xref.corpus.base.base import Columns, Line
from xref.errors import ArticleError
from xref.model import Article
from xref.readers import Desk, Document, read_inner
from xref.readers.rows import TEXTS, column_of, id_of, record_article

MAX_LINE_BYTES = 16_000_000  # a text in Chinese has four bytes a character, or six where JSON escapes it
CHUNK_BYTES = 1 << 16
MARK = b"\xef\xbb\xbf"
_BLANK = re.compile(rb"\s*")


def lines_of(name: str, file: BinaryIO) -> Iterator[Line]:
    """The lines that are not blank, in bounded memory whatever their length."""
    number = 0
    while content := file.readline(MAX_LINE_BYTES + 1):
        number += 1
        if len(content) > MAX_LINE_BYTES:
            _skip_line(file, content)
        if number == 1:
            content = content.removeprefix(MARK)
        if not _is_blank(content):
            yield Line(f"{name}#line={number}", content.rstrip(b"\r\n"))


def _is_blank(content: bytes) -> bool:
    return _BLANK.fullmatch(content) is not None


def _skip_line(file: BinaryIO, content: bytes) -> None:
    while content and not content.endswith(b"\n"):
        content = file.readline(CHUNK_BYTES)


def read_line(line: Line, columns: Columns) -> Article:
    """The article of a line; ArticleError says why there is none."""
    if len(line.content) > MAX_LINE_BYTES:
        raise ArticleError(f"{line.name}: a line of more than {MAX_LINE_BYTES:,} bytes; split it into articles")
    try:
        value = json.loads(line.content.decode("utf-8"))
    except UnicodeDecodeError as exc:
        raise ArticleError(f"{line.name}: not UTF-8 ({exc.reason} at byte {exc.start}); mend this line") from exc
    except (ValueError, RecursionError) as exc:
        raise ArticleError(f"{line.name}: no JSON ({exc}); mend this line") from exc
    return article_of(value, line.name, columns)


def article_of(value: object, name: str, columns: Columns) -> Article:
    """The article of a record; ArticleError says why there is none."""
    if isinstance(value, Mapping):
        name = id_of(value, columns.id) or name
        _check_text(value, name, columns)
    found = record_article(
        value, name, Document(name, b""), Desk(read_inner, column=columns.text, id_column=columns.id)
    )
    if isinstance(found, ArticleError):
        raise found
    return found


def _check_text(record: Mapping[str, Any], name: str, columns: Columns) -> None:
    column = column_of([str(key) for key in record], TEXTS, columns.text)
    text = record.get(column)
    if text is None or isinstance(text, str) or (isinstance(text, list) and all(isinstance(one, str) for one in text)):
        return
    raise ArticleError(f"{name}: {column!r} is no text, but of the type {type(text).__name__}; mend this record")


def renamed(article: Article, name: str) -> Article:
    """The same article under another name."""
    return replace(article, source=name)
