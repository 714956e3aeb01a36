"""What every reader is: from one document, through a desk that lends it what it needs, to articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base.base import MAX_ARTICLE_BYTES, STDIN, Document, Part, unreadable
from xref.readers.base.parts import compose, day, headed, parts_of

__all__ = [
    "MAX_ARTICLE_BYTES",
    "STDIN",
    "Desk",
    "Document",
    "Notify",
    "Outcome",
    "Part",
    "Reader",
    "compose",
    "day",
    "headed",
    "ignore",
    "parts_of",
    "suffix_of",
    "unreadable",
]

Outcome = Article | ArticleError  # an article, or why one could not be read
Notify = Callable[[str], None]


def ignore(message: str) -> None:
    """Drop a message: the `notify` of a caller who has nobody to tell."""


class Reader(Protocol):
    """From a document to its articles, each as it is asked for.

    A part that cannot be read comes as its error, and the next follows; where nothing can be read, `ArticleError` is
    raised. What had to be guessed is said through `desk.notify`.
    """

    def __call__(self, document: Document, desk: Desk) -> Iterator[Outcome]:
        """Read a document."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a reader works with beside its document."""

    read_inner: Callable[[Document, Desk], Iterator[Outcome]]  # reads what lies inside another file, whatever its kind
    notify: Notify = ignore
    column: str = ""  # the column or key that holds the text; the usual names where empty
    id_column: str = ""  # the column or key whose value an article is called by, instead of its place in the file
    depth: int = 0  # files around this one: a mail in an archive has one


def suffix_of(document: Document) -> str:
    """The suffix of a file's name in lower case, with the dot; that of an address is its path's."""
    name = document.filename or document.name
    path = urlsplit(name).path if "://" in name else name
    return Path(path).suffix.lower() if name != STDIN else ""
