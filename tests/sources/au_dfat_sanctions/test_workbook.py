"""Workbooks: what a row of a sheet says, and which files are none."""

from __future__ import annotations

import zipfile

import pytest

from tests.sources.au_dfat_sanctions.xlsx import NS, workbook
from xref.errors import ParseError
from xref.sources.au_dfat_sanctions import workbook as module
from xref.sources.au_dfat_sanctions.workbook import read_sheet


def rows(path):
    return [(row.sheet, row.number, row.cells) for row in read_sheet(path)]


def sheet_of(inner: str) -> str:
    return f"<worksheet {NS}><sheetData>{inner}</sheetData></worksheet>"


def test_texts_and_numbers_stand_in_their_columns(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["a", "", 25569, True], ["", ""], ["b_x000D_\nc & d"]], [["z"]])
    assert rows(path) == [(1, 1, ("a", "", "25569", "1")), (1, 3, ("b\n\nc & d",)), (2, 1, ("z",))]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="B1" t="inlineStr"><is><t>in</t></is></c>', ("", "in")),
        ('<c t="str"><f>A2</f><v>formula</v></c>', ("formula",)),
        ('<c t="e"><v>#REF!</v></c><c><v>1</v></c>', ("", "1")),
        ('<c t="s"><v>0</v></c>', ("one two",)),
        ("<c><v>_x0041__xD800_</v></c>", ("A ",)),
        ('<c r="AA1"><v>27</v></c>', ("",) * 26 + ("27",)),
    ],
)
def test_each_kind_of_cell_is_read(tmp_path, cell, value):
    texts = f"<sst {NS}><si><r><t>one</t></r><r><t> two</t></r><rPh><t>sound</t></rPh></si></sst>"
    path = workbook(tmp_path / "a.xlsx", sheet1=sheet_of(f"<row>{cell}</row>"), texts=texts)
    assert rows(path) == [(1, 1, value)]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"sheet1": sheet_of("<row><c t='s'><v>7</v></c></row>")}, "refers to the text '7'; the workbook has 0"),
        ({"sheet1": sheet_of("<row><c r='XFD1'><v>1</v></c></row>")}, "row 1 has a cell in column 16384"),
        ({"sheet1": "<worksheet><sheetData>"}, "not whole or no workbook"),
        ({"sheet1": "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>"}, "declares a document type"),
        ({}, "has no sheet"),
    ],
)
def test_a_damaged_workbook_is_refused(tmp_path, parts, said):
    with pytest.raises(ParseError, match=said):
        rows(workbook(tmp_path / "a.xlsx", **parts))


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"PK\x03\x04", b"reference,name\n1,A\n"])
def test_another_file_is_refused(tmp_path, content):
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(ParseError, match="no workbook"):
        rows(tmp_path / "a.xlsx")


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ParseError, match=r"a\.xlsx is not whole"):
        rows(tmp_path / "a.xlsx")


@pytest.mark.parametrize(
    "inner", ["<row><c><v>1</v></c></row>" * 500, "<x/>" * 5000, "<row>" + "<c/>" * 5000 + "</row>"]
)
def test_a_bomb_is_refused_by_its_size(tmp_path, monkeypatch, inner):
    monkeypatch.setattr(module, "MAX_PART_BYTES", 10_000)
    with pytest.raises(ParseError, match="unpacks to more than"):
        rows(workbook(tmp_path / "a.xlsx", sheet1=sheet_of(inner)))


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path, monkeypatch):
    path = workbook(tmp_path / "a.xlsx", sheet1=sheet_of("<row><c><v>1</v></c></row>" * 5000))
    content = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    path.write_bytes(content.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little")))
    monkeypatch.setattr(module, "MAX_PART_BYTES", 10_000)
    with pytest.raises(ParseError):
        rows(path)


def test_a_row_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MAX_ELEMENT_BYTES", 70_000)
    with pytest.raises(ParseError, match="unpacks to more than a list"):
        rows(workbook(tmp_path / "a.xlsx", sheet1=sheet_of("<row>" + "<c/>" * 50_000 + "</row>")))
