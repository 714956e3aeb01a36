"""From the names of documents to their articles, in that order: the plain ones read here, the others beside."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from xref.errors import ArticleError
from xref.intake.base import DEFAULT_TIMEOUT, Job, Wishes
from xref.intake.files import find_articles, is_address
from xref.late import later
from xref.readers import READERS, STDIN, Desk, Document, Notify, Outcome, ignore, read_document, read_inner, tell_kind
from xref.readers.base import MAX_ARTICLE_BYTES, unreadable

if TYPE_CHECKING:
    from xref.intake.lanes import Lanes, Reading

__all__ = [
    "DEFAULT_TIMEOUT",
    "STDIN",
    "Wishes",
    "find_articles",
    "is_address",
    "read_article",
    "read_articles",
    "read_each",
]

# A plain text needs none of these.
begin_lanes = later("xref.intake.lanes:Lanes")
rmtree = later("shutil:rmtree")
temporary_folder = later("tempfile:TemporaryDirectory")
AHEAD = 24  # documents that are begun before their turn: one that never ends holds up nobody but itself
# What to call when the turn of a document has come. A caller's own may give what only the caller knows.
Outcomes = Callable[[], Iterator[Any]]


def read_articles(
    names: Iterable[str | ArticleError], *, wishes: Wishes | None = None, notify: Notify = ignore
) -> Iterator[Outcome]:
    """Each article as it is asked for; one that cannot be read comes as its error, and the next follows."""
    for outcomes in read_each(names, wishes=wishes, notify=notify):
        yield from outcomes


def read_each(
    names: Iterable[str | ArticleError | Outcomes], *, wishes: Wishes | None = None, notify: Notify = ignore
) -> Iterator[Iterator[Any]]:
    """The articles of each document apart, in the order of the names; what is no name reads itself when its turn comes.

    Each is to be taken before the next is asked for.
    """
    with ExitStack() as stack:
        begin = _Beginner(wishes or Wishes(), notify, stack)
        begun: deque[Outcomes] = deque()
        for name in names:
            begun.append(name if callable(name) else begin.document(name))
            if len(begun) > AHEAD:
                yield begun.popleft()()
        while begun:
            yield begun.popleft()()


def read_article(name: str, *, wishes: Wishes | None = None, notify: Notify = ignore) -> Outcome:
    """The one article of a document, or the first of several; `ArticleError` where there is none."""
    for outcome in read_articles([name], wishes=wishes, notify=notify):
        if isinstance(outcome, ArticleError):
            raise outcome
        return outcome
    raise ArticleError(f"{name}: no article in it")


@dataclass
class _Beginner:
    """Begins to read documents, here or in a process beside."""

    wishes: Wishes
    notify: Notify
    stack: ExitStack
    lanes: Lanes | None = field(default=None, init=False)
    folder: Path | None = field(default=None, init=False)
    count: int = field(default=0, init=False)

    def document(self, name: str | ArticleError) -> Outcomes:
        """What gives the articles of a document when its turn has come; a hostile one is begun at once."""
        if isinstance(name, ArticleError):
            return _failed(name)
        # One who allows private addresses may well be cut off from all others, and has a server of his own.
        if is_address(name) and self.wishes.offline and not self.wishes.allow_private:
            return _failed(
                ArticleError(f"{name}: an address, and --offline was given; save the page, or leave that out")
            )
        if is_address(name):
            return self._beside(name, self.wishes.form, url=name)
        try:
            document = Document(name, _content(name, is_stream=self._is_stream()))
            kind = self.wishes.form or tell_kind(document, self.notify)
        except ArticleError as exc:
            return _failed(exc)
        if kind in READERS and READERS[kind].is_simple:
            return lambda: self._here(document, kind)
        return self._beside(name, kind, document.content)

    def _is_stream(self) -> bool:
        """Whether standard input need not be read whole: its kind is known, and it has an article a line."""
        return self.wishes.form in {"jsonl", "csv"}

    def _here(self, document: Document, kind: str) -> Iterator[Outcome]:
        try:
            yield from read_document(document, Desk(read_inner, self.notify, self.wishes.column), kind)
        except ArticleError as exc:
            yield exc

    def _beside(self, name: str, kind: str, content: Path | bytes | BinaryIO = b"", *, url: str = "") -> Outcomes:
        if self.lanes is None or self.folder is None:
            self.folder = Path(self.stack.enter_context(temporary_folder(prefix="xref-", ignore_cleanup_errors=True)))
            self.lanes = begin_lanes()
            self.stack.callback(self.lanes.close)
        path, folder = content if isinstance(content, Path) else None, ""
        if not isinstance(content, Path):
            self.count += 1
            own = self.folder / str(self.count)
            own.mkdir()
            path, folder = own / "content", str(own)
            path.write_bytes(content if isinstance(content, bytes) else content.read())
        wishes = self.wishes
        places = (str(path), url, folder)
        job = Job(name, kind, *places, wishes.column, timeout=wishes.timeout, allow_private=wishes.allow_private)
        reading = self.lanes.begin(job)
        return lambda: self._taken(reading)

    def _taken(self, reading: Reading) -> Iterator[Outcome]:
        for answer in reading.taken():
            if answer.notice:
                self.notify(answer.notice)
            elif answer.outcome is not None:
                yield answer.outcome
        if reading.job.folder:
            rmtree(reading.job.folder, ignore_errors=True)


def _failed(error: ArticleError) -> Outcomes:
    return lambda: iter((error,))


def _content(name: str, *, is_stream: bool) -> Path | bytes | BinaryIO:
    """A plain file as it lies; what can be read only once (standard input, a pipe, a device) read into memory."""
    try:
        if name == STDIN:
            return _standard_input() if is_stream else _bounded(name, _standard_input())
        path = Path(name)
        if path.is_file() or path.is_dir() or not path.exists():
            return path
        with path.open("rb") as file:
            return _bounded(name, file)
    except (OSError, ValueError) as exc:
        raise unreadable(name, exc) from exc


def _standard_input() -> BinaryIO:
    if sys.stdin is None:  # started without one: a service, a windowed program
        raise ValueError("standard input is closed")
    return sys.stdin.buffer


def _bounded(name: str, file: BinaryIO) -> bytes:
    content = file.read(MAX_ARTICLE_BYTES + 1)
    if len(content) > MAX_ARTICLE_BYTES:
        raise ArticleError(f"{name}: larger than {MAX_ARTICLE_BYTES:,} bytes; split it into articles")
    return content
