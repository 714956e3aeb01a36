"""How articles are taken in, and what the process that reads them and the one that asks say to each other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from xref.errors import ArticleError
from xref.model import Anchor, Article

DEFAULT_TIMEOUT = 30.0  # seconds for one article
# Of each of the two processes that read: with what screens beside them, a run stays below a gigabyte.
MAX_READER_BYTES = 512_000_000


class Wishes(NamedTuple):
    """What a user can say of how articles are to be read."""

    form: str = ""  # the kind that all documents are, a key of READERS; told by their content where empty
    column: str = ""  # the column or key that holds the text of tables and records
    timeout: float = DEFAULT_TIMEOUT
    offline: bool = False  # fetch nothing, unless private addresses are allowed
    allow_private: bool = False  # fetch from addresses of this machine and its networks


@dataclass(frozen=True, slots=True)
class Job:
    """One document to be read by another process: a file at `path`, or what is to be fetched from `url`."""

    name: str
    kind: str
    path: str
    url: str
    folder: str  # for files that the reader needs for a while
    column: str
    timeout: float
    allow_private: bool

    def to_line(self) -> bytes:
        """The job as a line of JSON."""
        return _line({name: getattr(self, name) for name in self.__slots__})

    @classmethod
    def of_line(cls, line: bytes) -> Job:
        """The job that `to_line` wrote."""
        return cls(**_value(line))


class Answer(NamedTuple):
    """What comes of a job, piece by piece: an article, an error, something to be said, or that it is done."""

    outcome: Article | ArticleError | None = None
    notice: str = ""

    @property
    def is_end(self) -> bool:
        return self.outcome is None and not self.notice

    @property
    def size(self) -> int:
        return len(self.outcome.text) if isinstance(self.outcome, Article) else 0

    def to_line(self) -> bytes:
        """The answer as a line of JSON."""
        if isinstance(self.outcome, Article):
            return _line({"article": _fields(self.outcome)})
        return _line({"error": str(self.outcome)} if self.outcome else {"notice": self.notice})

    @classmethod
    def of_line(cls, line: bytes) -> Answer:
        """The answer that `to_line` wrote."""
        value = _value(line)
        if "article" in value:
            anchors = tuple(Anchor(*one) for one in value["article"].pop("anchors"))
            return cls(Article(**value["article"], anchors=anchors))
        return cls(ArticleError(value["error"])) if "error" in value else cls(notice=value["notice"])


def _fields(article: Article) -> Mapping[str, Any]:
    names = ("text", "source", "title", "published", "language", "author", "url")
    anchors = [(anchor.start, anchor.page, anchor.element) for anchor in article.anchors]
    return {**{name: getattr(article, name) for name in names}, "anchors": anchors}


def _line(value: Mapping[str, Any]) -> bytes:
    # Half a surrogate pair cannot be encoded, and a file's name or a broken text may hold one.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _value(line: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(line.decode("utf-8", "surrogatepass"))
    return found
