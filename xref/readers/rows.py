"""From a table (CSV) or a file of records (JSON lines, JSON) to an article for each row that has a text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import MAX_ARTICLE_BYTES, Desk, Document, Outcome, Part, compose, day, headed
from xref.readers.base.decoding import SAMPLE_BYTES, decode, encoding_of

# What columns and keys are called, in lower case and without `_`, `-` and blanks; the likelier name first.
TEXTS = ("text", "body", "content", "articletext", "fulltext", "articlebody", "maintext", "article", "story",
         "plaintext", "description", "summary", "texto", "texte", "inhalt", "cuerpo", "contenido")  # fmt: skip
TITLES = ("title", "headline", "titel", "titulo", "titre", "heading", "subject", "name")
DATES = (
    "published",
    "date",
    "publishedat",
    "publicationdate",
    "datepublished",
    "pubdate",
    "datetime",
    "timestamp",
    "created",
)
AUTHORS = ("author", "byline", "authors", "creator", "autor", "auteur")
LINKS = ("url", "link", "sourceurl", "permalink", "canonicalurl")
DELIMITERS = ",;\t|"
SHOWN_COLUMNS = 12


def read_csv(document: Document, desk: Desk) -> Iterator[Outcome]:
    """The articles of a table, whose first row names the columns."""
    csv.field_size_limit(MAX_ARTICLE_BYTES)
    with document.opened() as file:
        lines = _lines(document, file, desk)
        header = next(lines, "")
        rows = csv.reader((line for line in _again(header, lines)), delimiter=_delimiter(header))
        columns = _next_row(document, rows, 1) or []
        if not column_of(columns, TEXTS, desk.column):
            raise _no_text(document, columns, "column")
        number = 1
        while (row := _next_row(document, rows, number + 1)) is not None:
            number += 1
            if any(row):
                record = dict(zip(columns, row, strict=False))
                yield _article(record, f"{document.name}#row={number}", document, desk)


def read_jsonl(document: Document, desk: Desk) -> Iterator[Outcome]:
    """The articles of a file with one JSON object (or string) a line."""
    with document.opened() as file:
        for number, line in enumerate(_lines(document, file, desk), 1):
            if line.strip():
                yield _of_line(line, f"{document.name}#line={number}", document, desk)


def read_json(document: Document, desk: Desk) -> Iterator[Outcome]:
    """The articles of a JSON file: an object, or an array of them, at the top or under one key."""
    content = decode(document.name, document.read(), desk.notify)
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as exc:
        if content.lstrip().startswith("{") and "\n" in content.strip():
            yield from read_jsonl(document, desk)  # one object a line, under another suffix
            return
        raise ArticleError(f"{document.name}: no JSON ({exc}); mend it") from exc
    records = _records(found, desk)
    if len(records) == 1:
        yield record_article(records[0], document.name, document, desk)
        return
    for number, record in enumerate(records, 1):
        yield record_article(record, f"{document.name}#item={number}", document, desk)


def _records(found: object, desk: Desk) -> Sequence[object]:
    if isinstance(found, list):
        return found
    if isinstance(found, dict) and not column_of(list(found), TEXTS, desk.column):
        lists = [value for value in found.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        if len(lists) == 1:
            return lists[0]
    return [found]


def _of_line(line: str, name: str, document: Document, desk: Desk) -> Outcome:
    try:
        return record_article(json.loads(line), name, document, desk)
    except (ValueError, RecursionError) as exc:
        return ArticleError(f"{name}: no JSON ({exc}); mend this line")


def record_article(value: object, name: str, document: Document, desk: Desk) -> Outcome:
    """The article of what stands in a line of JSON or a row: an object, or its text alone."""
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, dict):
        return ArticleError(f"{name}: no object with a text in it, but a {type(value).__name__}")
    if not column_of(list(value), TEXTS, desk.column):
        return _no_text(Document(name, b""), list(value), "key")
    return _article(value, name, document, desk)


def _article(record: Mapping[str, Any], name: str, document: Document, desk: Desk) -> Outcome:
    """The article of one record; a text that stands under several usual names is the fullest of them."""
    name = id_of(record, desk.id_column) or name
    text = _value(record, TEXTS, desk.column)
    if not text:
        return ArticleError(f"{name}: no text in it")
    title = _value(record, TITLES)
    body, anchors = compose(headed(title, [Part(text)]))
    return Article(
        body,
        name,
        title=title,
        published=day(_value(record, DATES)),
        author=_value(record, AUTHORS),
        url=_value(record, LINKS) or document.url,
        anchors=anchors,
    )


def id_of(record: Mapping[str, Any], column: str) -> str:
    """What a record is called, where a column for that is named."""
    found = record.get(column) if column else None
    return str(found) if isinstance(found, str | int) else ""


def _value(record: Mapping[str, Any], names: Sequence[str], wanted: str = "") -> str:
    column = column_of([key for key, value in record.items() if value not in (None, "", [], {})], names, wanted)
    value = record[column] if column else ""
    if isinstance(value, list):
        return ", ".join(map(str, value)).strip()
    return str(value).strip() if isinstance(value, str | int | float) else ""


def column_of(columns: Sequence[str], names: Sequence[str], wanted: str = "") -> str:
    """The first column of one of the names; that which the user named, where one is named."""
    if wanted:
        return wanted if wanted in columns else ""
    plain = {"".join(filter(str.isalnum, str(column).lower())): column for column in reversed(columns)}
    return next((plain[name] for name in names if name in plain), "")


def _no_text(document: Document, columns: Sequence[str], word: str) -> ArticleError:
    more = ", …" if len(columns) > SHOWN_COLUMNS else ""
    shown = ", ".join(str(column)[:40] for column in columns[:SHOWN_COLUMNS]) + more
    return ArticleError(
        f"{document.name}: no {word} with a text; it has {shown or 'none'}; name one with --text-column"
    )


def _lines(document: Document, file: BinaryIO, desk: Desk) -> Iterator[str]:
    """The lines of a file of any size, each of at most an article's size."""
    sample = _read_some(file, SAMPLE_BYTES)
    encoding, mark = encoding_of(document.name, sample, desk.notify, declared=document.charset)
    source = io.TextIOWrapper(io.BufferedReader(_Joined(sample[mark:], file)), encoding, errors="replace", newline="")
    while line := source.readline(MAX_ARTICLE_BYTES):
        if len(line) >= MAX_ARTICLE_BYTES:
            raise ArticleError(f"{document.name}: a line of more than {MAX_ARTICLE_BYTES:,} characters")
        yield line


def _read_some(file: BinaryIO, size: int) -> bytes:
    """What is there, up to a size: a pipe that is still being written gives its first lines before its last."""
    read = getattr(file, "read1", file.read)
    content: bytes = read(size)
    return content


class _Joined(io.RawIOBase):
    """What was read of a stream already, and then the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - whatever takes bytes
        size = len(buffer)
        content, self._head = (
            (self._head[:size], self._head[size:]) if self._head else (_read_some(self._rest, size), b"")
        )
        buffer[: len(content)] = content
        return len(content)


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _delimiter(header: str) -> str:
    return max(DELIMITERS, key=header.count)


def _next_row(document: Document, rows: Iterator[list[str]], number: int) -> list[str] | None:
    try:
        return next(rows, None)
    except csv.Error as exc:
        raise ArticleError(f"{document.name}#row={number}: no CSV ({exc}): a quote that is never closed?") from exc
