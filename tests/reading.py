"""Reads bytes as the registry does, and keeps what was said on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from xref.errors import ArticleError
from xref.model import Article
from xref.readers import Desk, Document, read_document, read_inner


@dataclass
class Reading:
    """What came of one document."""

    articles: list[Article] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def article(self) -> Article:
        """The only one there is."""
        [found] = self.articles
        assert not self.errors
        return found


def read(name: str, content: bytes, *, column: str = "", kind: str = "", **known: str) -> Reading:
    """Read a document from memory; `known` is what a server or a mail said of it."""
    reading = Reading()
    desk = Desk(read_inner, reading.said.append, column)
    try:
        for outcome in read_document(Document(name, content, **known), desk, kind):
            if isinstance(outcome, ArticleError):
                reading.errors.append(str(outcome))
            else:
                reading.articles.append(outcome)
    except ArticleError as exc:
        reading.errors.append(str(exc))
    return reading
