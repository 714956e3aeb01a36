"""From a file to the rows of a table with a header: CSV, or any other rows whose first names the columns."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from xref.errors import ParseError
from xref.model import Listing, SetAside

MAX_FIELD_CHARACTERS = 4_000_000  # csv stops at 131,072 by itself, and OpenSanctions has parties of a thousand names
SHOWN_COLUMNS = 12
_MARKUP = re.compile(rb"\s*<[!?a-zA-Z]")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns a table must have, and those it may have; any other refuses it."""

    needed: tuple[str, ...]
    allowed: tuple[str, ...] = ()

    def check(self, header: Iterable[str], where: str) -> tuple[str, ...]:
        """The header, if it is the table's; ParseError names what is unknown, missing or there twice."""
        found = tuple(header)
        known = (*self.needed, *self.allowed)
        unknown = [name for name in found if name not in known]
        missing = [name for name in self.needed if name not in found]
        twice = [name for name in found if found.count(name) > 1]
        if unknown:
            raise ParseError(f"{where} has the unknown column {_shown(unknown)}; known: {', '.join(known)}")
        if missing:
            raise ParseError(f"{where} lacks the column {_shown(missing)}; it has {_shown(found)}")
        if twice:
            raise ParseError(f"{where} has the column {twice[0]!r} twice; each may stand once")
        return found


@dataclass(frozen=True, slots=True)
class Record:
    """One row by its columns, blanks squashed; `where` is its place for a reader ("watch.csv line 12")."""

    where: str
    fields: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.fields.get(column, "")


@dataclass(frozen=True, slots=True)
class Table:
    """The records of a file, and those that were not understood."""

    records: tuple[Record, ...]
    set_aside: tuple[SetAside, ...] = ()

    @property
    def rows(self) -> int:
        return len(self.records) + len(self.set_aside)


def read_bytes(folder: Path, name: str) -> bytes:
    """A file's content; ParseError where it is missing or empty."""
    try:
        content = (folder / name).read_bytes()
    except OSError as exc:
        raise ParseError(f"{name} cannot be read in {folder.name}: {exc.strerror}") from exc
    if not content.strip():
        raise ParseError(f"{name} is empty")
    return content


def read_text(folder: Path, name: str, *, kind: str) -> str:
    """A file of UTF-8 text; ParseError where it is a web page, binary or of another encoding."""
    content = read_bytes(folder, name).removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(content):
        shown = repr(content.strip()[:40].decode("latin-1"))
        raise ParseError(f"{name} is markup ({shown}): a web page or XML, and no {kind}")
    control = _CONTROL.search(content)
    if control is not None:
        line = content.count(b"\n", 0, control.start()) + 1
        raise ParseError(f"{name} line {line} has the byte 0x{control.group().hex()}; {kind} is text alone")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as exc:
        line = content.count(b"\n", 0, exc.start) + 1
        raise ParseError(f"{name} line {line} is not UTF-8; save it as UTF-8") from exc


def read_csv(folder: Path, name: str, columns: Columns, *, by_machine: bool = True) -> Table:
    """The rows of a CSV file with a header.

    A row of another number of columns is set aside. A file written by a machine ends with a line end; one that does
    not has been cut, and ParseError says so.
    """
    text = read_text(folder, name, kind="CSV")
    if by_machine and not text.endswith("\n"):
        raise ParseError(f"{name} stops in mid-record ({text[-40:]!r}); a whole file ends with a line end")
    with closing(numbered_rows(name, text)) as rows:
        where, header = next(rows, (name, []))
        return read_rows(rows, columns.check(map(str.strip, header), where))


def read_rows(rows: Iterable[tuple[str, list[str]]], header: tuple[str, ...]) -> Table:
    """The rows of a table, each with its place; one of another number of columns is set aside, an empty one is none."""
    records, odd = [], []
    for where, row in rows:
        if not any(map(str.strip, row)):
            continue
        if len(row) == len(header):
            cells = (squash(cell) for cell in row)
            records.append(Record(where, dict(zip(header, cells, strict=True))))
        else:
            odd.append(SetAside(where, f"has {len(row)} columns; the header has {len(header)}"))
    return Table(tuple(records), tuple(odd))


def read_listings(
    table: Table, problem_of: Callable[[Record], str], listing_of: Callable[[Record], Listing]
) -> tuple[tuple[Listing, ...], tuple[SetAside, ...]]:
    """The listing of each record, and the records set aside: those with a problem, and an id that is there twice."""
    listings: dict[str, Listing] = {}
    odd = list(table.set_aside)
    for record in table.records:
        problem = problem_of(record)
        listing = None if problem else listing_of(record)
        if listing and listing.uid not in listings:
            listings[listing.uid] = listing
        else:
            odd.append(SetAside(record.where, problem or f"id {listing and listing.uid} is there a second time"))
    return tuple(listings.values()), tuple(odd)


def squash(text: str) -> str:
    """A cell's text with each run of blanks and line ends made one blank."""
    return " ".join(text.split())


def read_json(text: str, where: str) -> object:
    """A JSON value whose texts can be written as UTF-8; ParseError where it is none."""
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode()  # half a surrogate pair is no character
    except (ValueError, RecursionError) as exc:
        raise ParseError(f"{where} is not whole or no JSON: {exc}") from exc
    return value


def split_nested(cell: str, separator: str = ";") -> tuple[str, ...]:
    """The values of a cell that holds several; one that contains the separator stands in quotes."""
    try:
        values = next(csv.reader((cell,), delimiter=separator, skipinitialspace=True), [])
    except csv.Error:  # a quote inside that nobody closed: as good as it gets
        values = cell.split(separator)
    return tuple(filter(None, map(squash, values)))


def numbered_rows(name: str, text: str) -> Generator[tuple[str, list[str]], None, None]:
    """Each row with the line it begins at; ParseError where quotes do not pair up."""
    limit = csv.field_size_limit(MAX_FIELD_CHARACTERS)
    reader, begins = csv.reader(io.StringIO(text, newline=""), strict=True), 1
    try:
        for row in reader:
            yield f"{name} line {begins}", row
            begins = reader.line_num + 1
    except csv.Error as exc:
        raise ParseError(f"{name} line {begins} is no CSV: {exc}") from exc
    finally:
        csv.field_size_limit(limit)


def _shown(names: Iterable[str]) -> str:
    found = [repr(name[:60]) for name in names]
    more = len(found) - SHOWN_COLUMNS
    return ", ".join(found[:SHOWN_COLUMNS]) + (f" and {more} more" if more > 0 else "")
