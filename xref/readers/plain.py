"""From a plain text to an article: the text decoded, and otherwise unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import Desk, Document
from xref.readers.base.decoding import decode

MAX_TITLE_CHARACTERS = 150


def read_plain(document: Document, desk: Desk) -> Iterator[Article]:
    """The article in a plain text."""
    text = decode(document.name, document.read(), desk.notify, declared=document.charset)
    if not text.strip():
        raise ArticleError(f"{document.name}: empty; give a file with text in it")
    yield Article(text, document.name, title=_title(text), url=document.url)


def _title(text: str) -> str:
    """The first line that says something, if it is short enough for a headline."""
    line = next(line.strip() for line in text.splitlines() if line.strip())
    return line if len(line) <= MAX_TITLE_CHARACTERS else ""
