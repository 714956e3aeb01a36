"""From an XLSX file to the rows of its sheets, cell by cell.

Only what a table needs is read: texts, numbers, and their places. A file's own word on how many rows and columns it
has is not believed; a workbook library would make a million empty rows of it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING
from zipfile import BadZipFile, LargeZipFile, ZipFile

from xref.errors import ParseError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_PART_BYTES = 200_000_000  # one part, unpacked; the list has 5,000 rows and 10 MB
MAX_ELEMENT_BYTES = 8_000_000  # between one row or text and the next, unpacked
MAX_COLUMNS = 200
_TEXTS, _SHEET = "xl/sharedStrings.xml", re.compile(r"xl/worksheets/sheet(\d{1,4})\.xml")
_CELL = re.compile(r"([A-Z]{1,3})\d{1,7}")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DAMAGED = (zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, LookupError, ValueError)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: the number of its sheet and its own, and its cells by column; a number is as the file writes it."""

    sheet: int
    number: int
    cells: tuple[str, ...]


def read_sheet(path: Path) -> Generator[SheetRow, None, None]:
    """The rows that have a cell, sheet by sheet. ParseError where the file is no workbook, damaged or too large."""
    from defusedxml import DefusedXmlException  # noqa: PLC0415 - only who parses a list pays for it
    from defusedxml.ElementTree import ParseError as MarkupError  # noqa: PLC0415 - as above

    try:
        with ZipFile(path) as archive:
            yield from _rows(archive, path.name)
    except DefusedXmlException as exc:
        raise ParseError(f"{path.name} declares a document type or entity; a workbook has none") from exc
    except (*_DAMAGED, BadZipFile, LargeZipFile, MarkupError) as exc:
        raise ParseError(f"{path.name} is not whole or no workbook (XLSX): {exc}") from exc


def _rows(archive: ZipFile, name: str) -> Iterator[SheetRow]:
    sheets = sorted((int(found[1]), part) for part in archive.namelist() if (found := _SHEET.fullmatch(part)))
    if not sheets:
        raise ParseError(f"{name} has no sheet; a workbook (XLSX) has at least one")
    texts = list(_texts(archive, name)) if _TEXTS in archive.namelist() else []
    for sheet, part in sheets:
        number = 0
        for element in _elements(archive, part, "row", name):
            said = element.get("r", "")
            number = int(said) if said.isascii() and said.isdigit() and len(said) < 8 else number + 1
            cells = _cells(element, texts, f"{name} row {number}")
            if any(cells):
                yield SheetRow(sheet, number, cells)


def _texts(archive: ZipFile, name: str) -> Iterator[str]:
    for element in _elements(archive, _TEXTS, "si", name):
        yield _text(element)


def _elements(archive: ZipFile, part: str, tag: str, name: str) -> Iterator[Element]:
    """The elements of a part with this tag, one at a time."""
    from defusedxml.ElementTree import iterparse  # noqa: PLC0415 - as above

    if archive.getinfo(part).file_size > MAX_PART_BYTES:
        raise ParseError(f"{name}: {part} unpacks to more than {MAX_PART_BYTES:,} bytes; the list has a tenth of it")
    with archive.open(part) as stream:
        bounded = _Bounded(stream, f"{name}: {part}")
        above: list[Element] = []
        for event, element in iterparse(bounded, events=("start", "end"), forbid_dtd=True):
            if event == "start":
                element.tag = element.tag.rpartition("}")[2]
                above.append(element)
                continue
            above.pop()
            if element.tag == tag:
                bounded.since = 0
                yield element
            if above and all(parent.tag != tag for parent in above):
                above[-1].remove(element)


@dataclass(slots=True)
class _Bounded:
    """A part being unpacked, which may say less of its size than it has."""

    stream: IO[bytes]
    name: str
    size: int = 0
    since: int = 0

    def read(self, size: int = -1) -> bytes:
        content = self.stream.read(size)
        self.size += len(content)
        self.since += len(content)
        if self.size > MAX_PART_BYTES or self.since > MAX_ELEMENT_BYTES:
            raise ParseError(f"{self.name} unpacks to more than a list of parties has: {self.size:,} bytes so far")
        return content


def _cells(row: Element, texts: list[str], where: str) -> tuple[str, ...]:
    cells: dict[int, str] = {}
    for element in row.iterfind("c"):
        column = _column(element.get("r", ""), len(cells))
        if column >= MAX_COLUMNS:
            raise ParseError(f"{where} has a cell in column {column + 1}; the list has fewer than {MAX_COLUMNS}")
        cells[column] = _value(element, texts, where)
    return tuple(cells.get(column, "") for column in range(max(cells, default=-1) + 1))


def _column(place: str, default: int) -> int:
    """The number of a cell's column, from 0: "AB12" is 27."""
    found = _CELL.fullmatch(place)
    if found is None:
        return default
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _value(cell: Element, texts: list[str], where: str) -> str:
    kind, value = cell.get("t", "n"), cell.findtext("v") or ""
    if kind == "inlineStr":
        inline = cell.find("is")
        return "" if inline is None else _text(inline)
    if kind == "s" and value.strip():
        if not value.strip().isdigit() or int(value) >= len(texts):
            raise ParseError(f"{where} refers to the text {value[:20]!r}; the workbook has {len(texts):,}")
        return texts[int(value)]
    return "" if kind == "e" else _unescaped(value)


def _text(element: Element) -> str:
    """A text, its runs of one form joined; how it is pronounced is no part of it."""
    runs = [element, *element.iterfind("r")]
    return _unescaped("".join(run.findtext("t") or "" for run in runs))


def _unescaped(text: str) -> str:
    """Without the escapes of control characters ("_x000D_", a carriage return); other characters are what they mean."""
    return _ESCAPED.sub(lambda found: _character(int(found[1], 16)), text)


def _character(code: int) -> str:
    is_character = code >= 0x20 and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_character else "\n" if code in {0x0A, 0x0D} else " "
