"""From a folder to the records of OFAC's files: the right file, whole, and read one line at a time.

The publisher never breaks a record over lines, so each line is parsed alone: an unbalanced quote costs one record
and cannot swallow the rest of the file.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from xref.errors import ParseError
from xref.model import SetAside
from xref.sources.ofac.base import NULL, FileRows, Row

END_MARK = b"\x1a"  # Ctrl-Z, the last byte of the publisher's files; some copies lack it

# More odd lines than these, and the file is something else: a CSL export, a spreadsheet saved anew.
MAX_ODD_LINES = 5
MAX_ODD_SHARE = 0.01

_MARKUP = re.compile(rb"\s*<[!?a-zA-Z]")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_rows(folder: Path, name: str, columns: int) -> FileRows:
    """The records of a file of the folder, whatever the case of its name.

    Raises `ParseError` where it is missing, empty, cut off, binary, markup, or a table of another kind.
    """
    content = _content(folder, name)
    body = content.rstrip(b"\r\n").removesuffix(END_MARK)
    _refuse_other_kinds(body, name)
    text, warnings = _decode(body, name)
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    last_is_open = not content.endswith((b"\n", END_MARK))
    if last_is_open:
        lines[-1], warning = _complete(lines[-1], columns, f"{name} line {len(lines)}")
        warnings = (*warnings, warning)
    rows, odd = _rows(lines, name, columns)
    _refuse_other_tables(rows, odd, name)
    return FileRows(tuple(rows), tuple(odd), warnings)


def _content(folder: Path, name: str) -> bytes:
    try:
        found = sorted(path for path in folder.iterdir() if path.name.lower() == name and path.is_file())
        present = sorted(path.name for path in folder.iterdir())
        content = found[-1].read_bytes() if found else None
    except OSError as exc:
        raise ParseError(f"{name} cannot be read: {exc}") from exc
    if content is None:
        has = ", ".join(present[:8]) or "nothing"
        raise ParseError(f"{name} is missing in {folder.name}, which has {has}; all files of the set must be there")
    if not content:
        raise ParseError(f"{name} is empty; the publisher's file has one record a line")
    return content


def _refuse_other_kinds(body: bytes, name: str) -> None:
    text = body.removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(text):
        shown = repr(text.strip()[:40].decode("latin-1"))
        raise ParseError(f"{name} line 1 is markup ({shown}): a web page or XML, and not the publisher's CSV")
    control = _CONTROL.search(body)
    if control is not None:
        line = body.count(b"\n", 0, control.start()) + 1
        raise ParseError(f"{name} line {line} has the byte 0x{control.group().hex()}; a CSV file is text alone")


def _decode(body: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    try:
        return body.decode("utf-8-sig"), ()
    except UnicodeDecodeError as exc:
        line = body.count(b"\n", 0, exc.start) + 1
        return body.decode("latin-1"), (f"{name} line {line} is not UTF-8; the file was read as Latin-1",)


def _complete(line: str, columns: int, where: str) -> tuple[str, str]:
    """The last line of a file without an end, if it is whole.

    In the copies of 2019-01-15 the file stops inside the null of the last column, at "-0" or "-0-".
    """
    whole = re.sub(r",-0-? ?$", f",{NULL} ", line)
    if len(_split(whole) or ()) != columns or not whole.endswith((f",{NULL} ", '"')):
        raise ParseError(f"{where} stops in mid-record ({line[-40:]!r}); a whole file ends with a line end")
    return whole, f"{where} is the last and has no line end; the file may have been cut"


def _rows(lines: list[str], name: str, columns: int) -> tuple[list[Row], list[SetAside]]:
    rows, odd = [], []
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        where, fields = f"{name} line {number}", _split(line)
        problem = _problem(fields, columns)
        if fields is None or problem:
            odd.append(SetAside(where, problem))
        else:
            rows.append(Row(where, tuple(map(_value, fields))))
    return rows, odd


def _split(line: str) -> list[str] | None:
    """The fields of a line, or None where its quotes do not pair up."""
    try:
        return next(csv.reader((line,), strict=True), None)
    except csv.Error:
        return None


def _problem(fields: list[str] | None, columns: int) -> str:
    if fields is None:
        return "quotes do not pair up; each must be closed on its line"
    if len(fields) != columns:
        return f"has {len(fields)} columns; allowed: {columns}"
    uid = fields[0].strip()
    if not (uid.isascii() and uid.isdigit()):
        return f"has the id {uid[:40]!r}; allowed: a number"
    return ""


def _value(field: str) -> str:
    """A field's content, null as nothing; outer blanks stay, a comment's continuation needs them."""
    return "" if field.strip() == NULL else field


def _refuse_other_tables(rows: list[Row], odd: list[SetAside], name: str) -> None:
    total = len(rows) + len(odd)
    if odd and (not rows or len(odd) > max(MAX_ODD_LINES, MAX_ODD_SHARE * total)):
        first = odd[0]
        raise ParseError(
            f"{name} is not OFAC's table: {len(odd)} of {total} lines are odd; {first.where} {first.reason}"
        )
