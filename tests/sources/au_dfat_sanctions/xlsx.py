"""A workbook as a spreadsheet program writes it, from rows of texts and numbers."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEADER = (
    "Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth",
    "Place of Birth", "Citizenship", "Address", "Additional Information", "Listing Information", "IMO Number",
    "Committees", "Control Date", "Instrument of Designation", "Targeted Financial Sanction", "Travel Ban",
    "Arms Embargo", "Maritime Restriction",
)  # fmt: skip
SLUGS = {name: "_".join(name.lower().split()) for name in HEADER}


def row(**cells: object) -> tuple[object, ...]:
    """A row by columns ("name" for the long one); the others are empty."""
    cells["name_of_individual_or_entity"] = cells.pop("name", "")
    return tuple(cells.get(SLUGS[name], "") for name in HEADER)


def letters(column: int) -> str:
    column += 1
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def cell(value: object, place: str, texts: list[str]) -> str:
    if value in ("", None):
        return f'<c r="{place}" s="1"/>'
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value}</v></c>'
    texts.append(str(value))
    return f'<c r="{place}" t="s"><v>{len(texts) - 1}</v></c>'


def sheet(rows: Iterable[Iterable[object]], texts: list[str]) -> str:
    lines = []
    for number, cells in enumerate(rows, start=1):
        inner = "".join(cell(value, f"{letters(at)}{number}", texts) for at, value in enumerate(cells))
        lines.append(f'<row r="{number}" spans="1:19">{inner}</row>')
    size = '<dimension ref="A1:XFD1048576"/>'
    return f"<?xml version='1.0'?><worksheet {NS}>{size}<sheetData>{''.join(lines)}</sheetData></worksheet>"


def workbook(path: Path, *sheets: Iterable[Iterable[object]], **parts: str | bytes) -> Path:
    """A file of these sheets; `parts` replace what would be written under "texts" or "sheet1"."""
    texts: list[str] = []
    inner = {f"xl/worksheets/sheet{number}.xml": sheet(rows, texts) for number, rows in enumerate(sheets, start=1)}
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    inner["xl/sharedStrings.xml"] = f"<?xml version='1.0'?><sst {NS}>{strings}</sst>"
    names = {"texts": "xl/sharedStrings.xml", "sheet1": "xl/worksheets/sheet1.xml"}
    inner |= {names[name]: content for name, content in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in inner.items():
            archive.writestr(name, content)
    return path
