"""From what the user named to the parts of a run: documents in a fixed order, and the articles in them."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import itertools
import lzma
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO
from zlib import error as ZlibError  # noqa: N812 - an exception, called like one

from xref.corpus.base.base import (
    PART_ARTICLES,
    PART_CHARACTERS,
    Columns,
    Item,
    Line,
    Part,
    Position,
    import_arrow,
    size_of,
)
from xref.corpus.base.inputs.records import article_of, lines_of, read_line, renamed
from xref.errors import ArticleError, SettingsError
from xref.intake import STDIN, Wishes, find_articles, is_address, read_each
from xref.readers import Desk, Document, Notify, ignore, read_document, read_inner
from xref.readers.base import unreadable

__all__ = [
    "LINES",
    "OWN",
    "Input",
    "Taking",
    "article_of",
    "called",
    "find_inputs",
    "is_remote",
    "read_line",
    "row_item",
]

PACKED = (".gz", ".bz2", ".xz", ".zst")
OWN = (".parquet",)
LINES = (".jsonl", ".ndjson")
TABLES_OF_TEXT = (".csv", ".tsv")
BATCH_ROWS = 64  # of Parquet that are decoded at once
COPY_BYTES = 1 << 20
MAX_UNPACKED = 10_000_000_000  # bytes on the disk, of a packed file that no reader takes as it lies
CHANGED = (
    "the input that was screened already is not the same any more (a file came, went or was written to): "
    "give --restart, or another --output"
)
COUNT = itertools.count(1)
DAMAGE = (OSError, EOFError, ValueError, lzma.LZMAError, ZlibError)


@dataclass(frozen=True, slots=True)
class Input:
    """One document of a run. `stamp` is what tells that it changed; `remote` reads it where it is no file here."""

    name: str
    size: int = 0
    stamp: str = ""
    remote: Any = None  # an fsspec file system, which has no types
    error: ArticleError | None = None
    local: Path | None = None  # where its content lies for now

    @property
    def mark(self) -> bytes:
        """What is another where the document is."""
        return f"{self.name}\0{self.size}\0{self.stamp}\n".encode("utf-8", "surrogatepass")

    def opened(self) -> BinaryIO:
        """Its bytes as they lie."""
        if self.remote:
            file: BinaryIO = self.remote.open(self.name, "rb")
            return file
        try:
            return Path(self.name).open("rb")
        except (OSError, ValueError) as exc:
            raise unreadable(self.name, exc) from exc

    @property
    def plain_suffix(self) -> str:
        """The ending of its name, that of a packing taken off."""
        path = Path(self.name)
        return Path(path.stem).suffix.lower() if path.suffix.lower() in PACKED else path.suffix.lower()

    @property
    def is_packed(self) -> bool:
        return Path(self.name).suffix.lower() in PACKED

    @property
    def is_packed_for_itself(self) -> bool:
        """Whether no reader takes it as it lies: all of them take gzip."""
        return self.is_packed and Path(self.name).suffix.lower() != ".gz"


def is_remote(name: str) -> bool:
    """Whether a name is of a store that fsspec reads: `s3://bucket/news/*.jsonl`."""
    return "://" in name and not is_address(name)


def find_inputs(names: Iterable[str], notify: Notify) -> Iterator[Input]:
    """The documents behind the names, in a fixed order; each time the same as long as nothing changes."""
    for name in names:
        if is_remote(name):
            yield from _find_remote(name)
            continue
        for found in find_articles([name], notify=notify, packed=(*PACKED, *OWN)):
            yield (
                Input(str(found).partition(": ")[0], error=found) if isinstance(found, ArticleError) else _local(found)
            )


def _local(name: str) -> Input:
    with suppress(OSError, ValueError):
        if name != STDIN and not is_address(name):
            status = Path(name).stat()
            return Input(name, status.st_size, str(status.st_mtime_ns))
    return Input(name)


def _find_remote(name: str) -> Iterator[Input]:
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra
    except ImportError:
        raise SettingsError(f"{name} needs fsspec: pip install 'xref[corpus]'") from None
    try:
        system, path = url_to_fs(name)
        found = sorted(system.glob(path) if any(mark in path for mark in "*?[") else system.find(path))
    except (OSError, ValueError, ImportError) as exc:
        raise SettingsError(f"{name} cannot be opened: {exc}") from exc
    if not found:
        yield Input(name, error=ArticleError(f"{name}: nothing is called like that; check the address"))
    for one in found:
        facts = system.info(one)
        if facts["type"] == "file":
            stamp = str(facts.get("ETag") or facts.get("etag") or facts.get("mtime") or facts.get("created") or "")
            yield Input(system.unstrip_protocol(one), facts["size"] or 0, stamp, system)


@dataclass
class Taking:
    """The items of a run, from a position on, cut into parts."""

    names: Sequence[str]
    wishes: Wishes = field(default_factory=Wishes)
    columns: Columns = field(default_factory=Columns)
    notify: Notify = ignore
    begun: deque[Input] = field(default_factory=deque, init=False)  # given to be read, their turn not come yet
    input: Input = field(default=Input(""), init=False)  # whose turn it is
    file: BinaryIO | None = field(default=None, init=False)  # of it, where its place tells how far it is read
    before: int = field(default=0, init=False)  # bytes of the documents before it

    def total(self) -> int:
        """The bytes of all documents, as far as they are known."""
        return sum(one.size for one in find_inputs(self.names, ignore))

    def whole(self) -> Iterator[Item]:
        """All items, from the first on."""
        return (item for _, item in self._items(Position(), "", hashlib.sha256()))

    def parts(self, start: Position, inputs: str, number: int) -> Iterator[Part]:
        """The parts from `start` on; SettingsError where the documents before it have not the hash `inputs`."""
        digest, batch, held, end = hashlib.sha256(), list[Item](), 0, start
        for end, item in self._items(start, inputs, digest):
            batch.append(item)
            held += size_of(item)
            if len(batch) >= PART_ARTICLES or held >= PART_CHARACTERS:
                yield Part(number, tuple(batch), end, digest.hexdigest(), self.bytes)
                batch, held, number = [], 0, number + 1
        if batch:
            yield Part(number, tuple(batch), end, digest.hexdigest(), self.bytes)

    def _items(self, start: Position, inputs: str, digest: Any) -> Iterator[tuple[Position, Item]]:  # noqa: ANN401
        """Each item from `start` on, and how far the input is taken with it."""
        is_same = not inputs
        with TemporaryDirectory(prefix="xref-", ignore_cleanup_errors=True) as folder:
            for place, items in enumerate(self._documents(Path(folder), start, digest), start.documents):
                is_same = is_same or digest.hexdigest() == inputs
                if not is_same:
                    raise SettingsError(CHANGED)
                skipped = start.articles if place == start.documents else 0
                yield from ((Position(place, n), item) for n, item in enumerate(items, 1) if n > skipped)
        if not is_same:
            raise SettingsError(CHANGED)

    @property
    def bytes(self) -> int:
        """How much of the input has been taken."""
        with suppress(OSError, ValueError, AttributeError):  # closed already
            return self.before + self.file.tell()  # type: ignore[union-attr]
        return self.before

    def _documents(self, folder: Path, start: Position, digest: Any) -> Iterator[Iterator[Item]]:  # noqa: ANN401
        """The items of each document from `start` on; `digest` has taken in all documents up to the current one."""
        found = find_inputs(self.names, self.notify)
        for one in islice(found, start.documents):
            digest.update(one.mark)
            self.before += one.size
        begun = (self._begun(one, folder) for one in found)
        for items in read_each(begun, wishes=self.wishes, notify=self.notify):
            self.before += self.input.size
            self.input, self.file = self.begun.popleft(), None
            digest.update(self.input.mark)
            yield self._named(items)

    def _begun(self, one: Input, folder: Path) -> str | ArticleError | Callable[[], Iterator[Item]]:
        """What `intake` is to read, or a function that reads it here."""
        try:
            if one.error:
                return one.error
            own = self._own_reader(one)
            if own:
                return lambda: self._read_here(one, own)
            if one.remote or one.is_packed_for_itself:
                one = _unpacked(one, folder / str(next(COUNT)))
            return str(one.local or one.name)
        except ArticleError as exc:
            return exc
        finally:
            self.begun.append(one)

    def _own_reader(self, one: Input) -> Callable[[Input], Iterator[Item]] | None:
        """What reads a document row by row in this process."""
        if one.name == STDIN or is_address(one.name):
            return None
        form = self.wishes.form
        if form == "jsonl" or (not form and one.plain_suffix in LINES):
            return self._lines
        if form == "csv" or (not form and one.plain_suffix in TABLES_OF_TEXT):
            return self._table
        return self._parquet if not form and one.plain_suffix in OWN else None

    def _read_here(self, one: Input, read: Callable[[Input], Iterator[Item]]) -> Iterator[Item]:
        try:
            yield from read(one)
        except ArticleError as exc:
            yield exc
        except ImportError as exc:
            raise SettingsError(f"{one.name} needs {exc.name}: pip install 'xref[corpus]'") from exc
        except DAMAGE as exc:
            yield ArticleError(f"{one.name}: damaged ({exc}); what stood before is read")

    def _lines(self, one: Input) -> Iterator[Item]:
        with one.opened() as self.file, _plain(one.name, self.file) as lines:
            yield from lines_of(one.name, lines)

    def _table(self, one: Input) -> Iterator[Item]:
        with one.opened() as self.file, _plain(one.name, self.file) as rows:
            desk = Desk(read_inner, self.notify, self.columns.text, id_column=self.columns.id)
            name = one.name.removesuffix(Path(one.name).suffix) if one.is_packed else one.name
            yield from read_document(Document(one.name, rows, filename=name), desk, "csv")

    def _parquet(self, one: Input) -> Iterator[Item]:
        parquet = import_arrow()["parquet"]
        with one.opened() as file, parquet.ParquetFile(file, pre_buffer=False, buffer_size=COPY_BYTES) as rows:
            number = 0
            for batch in rows.iter_batches(BATCH_ROWS):
                for record in batch.to_pylist():
                    yield row_item(record, f"{one.name}#row={(number := number + 1)}", self.columns)

    def _named(self, items: Iterator[Item]) -> Iterator[Item]:
        """The items under their document's name, wherever its content had to be put to be read."""
        if not self.input.local:
            yield from items
            return
        for item in items:
            yield called(item, str(self.input.local), self.input.name)
        self.input.local.unlink(missing_ok=True)


def called(item: Item, local: str, name: str) -> Item:
    """An item of a document that lay at `local` for a while, under the document's own name."""
    if isinstance(item, ArticleError):
        return ArticleError(str(item).replace(local, name))
    if isinstance(item, Line):
        return Line(item.name.replace(local, name), item.content)
    return renamed(item, item.source.replace(local, name))


def row_item(record: Mapping[str, Any], name: str, columns: Columns) -> Item:
    """The article of a row, or why there is none."""
    try:
        return article_of(record, name, columns)
    except ArticleError as exc:
        return exc


def _plain(name: str, file: BinaryIO) -> BinaryIO:
    """The bytes that a file holds, unpacked as they are read; by its first bytes, whatever it is called."""
    head = file.read(8)
    file.seek(0)
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=file)  # type: ignore[return-value]
    if head.startswith(b"BZh"):
        return bz2.BZ2File(file)  # type: ignore[return-value]
    if head.startswith(b"\xfd7zXZ"):
        return lzma.LZMAFile(file)  # type: ignore[return-value]
    if head.startswith(b"\x28\xb5\x2f\xfd"):
        import zstandard  # noqa: PLC0415 - an extra

        plain: Any = zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True)
        return io.BufferedReader(plain)
    return file


def _unpacked(one: Input, target: Path) -> Input:
    """The same document with its content in a file here, which ends as the plain one does."""
    named = target.with_suffix(one.plain_suffix)
    gone = ArticleError(f"{one.name}: unpacks to more than {MAX_UNPACKED:,} bytes; split it")
    try:
        with one.opened() as file, _plain(one.name, file) as plain, named.open("wb") as out:
            left = MAX_UNPACKED
            while content := plain.read(COPY_BYTES):
                left -= len(content)
                if left < 0:
                    raise gone
                out.write(content)
    except DAMAGE as exc:
        raise ArticleError(f"{one.name}: damaged ({exc}); pack it anew") from exc
    return replace(one, local=named)
