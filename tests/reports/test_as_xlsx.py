"""The promises of xref.reports.as_xlsx, read back from the parts of the file."""

import io
import re
import xml.etree.ElementTree as ET
import zipfile

import pytest
from hypothesis import given, settings

from tests.factory import article, candidate, listing, match, report, subject
from tests.reports.strategies import reports
from xref.reports import REPORTS, Layout
from xref.reports import as_xlsx as module

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts(*made):
    book = zipfile.ZipFile(io.BytesIO(b"".join(REPORTS["xlsx"].render(made, Layout()))))
    return {name: book.read(name).decode() for name in book.namelist()}


def sheets(files):
    """Each sheet's rows by the sheet's name."""
    names = [one.get("name") for one in ET.fromstring(files["xl/workbook.xml"]).iter(f"{MAIN}sheet")]
    return {name: rows(files[f"xl/worksheets/sheet{number}.xml"]) for number, name in enumerate(names, 1)}


def rows(text):
    found = [{cell.get("r"): value(cell) for cell in row} for row in ET.fromstring(text).iter(f"{MAIN}row")]
    head = {re.sub(r"\d", "", at): name for at, name in found[0].items()}
    return [{head[re.sub(r"\d", "", at)]: text for at, text in row.items()} for row in found[1:]]


def value(cell):
    text = "".join(cell.itertext())
    return text if cell.get("t") == "inlineStr" else float(text)


def test_each_candidate_is_a_row_with_numbers_as_numbers():
    made = report(match(subject(), candidate(), candidate(listing(uid="2"), 0.4)), unknowns=(subject("Acme"),))
    found = sheets(parts(made))
    assert [(row["name"], row["band"], row["score"], row["id"]) for row in found["Candidates"]] == [
        ("Ivan Petrov", "strong", 0.97, "1001"),
        ("Ivan Petrov", "possible", 0.4, "2"),
    ]
    assert [row["name"] for row in found["On no list"]] == ["Acme"]
    assert found["Articles"][0]["worst_band"] == "strong"
    assert (found["Lists"][0]["source"], found["Lists"][0]["snapshot"]) == ("us_ofac_sdn", "sha256:" + "a" * 64)
    assert found["Candidates"][0]["settings"] == "sha256:" + "5" * 64


def test_several_articles_share_the_sheets_and_a_list_is_told_once():
    found = sheets(parts(report(match(), article=article("x", "a.txt")), report(article=article("y", "b.txt"))))
    assert [row["article"] for row in found["Articles"]] == ["a.txt", "b.txt"]
    assert len(found["Lists"]) == 1


@pytest.mark.parametrize(
    "name", ["=1+1", "+850", "-x", "@SUM(A1)", "\t=x", " =cmd|' /C calc'!A0", '=HYPERLINK("http://x")']
)
def test_what_a_spreadsheet_would_run_is_a_quoted_text(name):
    files = parts(report(match(subject(name))))
    sheet = ET.fromstring(files["xl/worksheets/sheet1.xml"])
    assert not list(sheet.iter(f"{MAIN}f"))
    cell = next(one for one in sheet.iter(f"{MAIN}c") if "".join(one.itertext()) == name.strip())
    style = list(ET.fromstring(files["xl/styles.xml"]).find(f"{MAIN}cellXfs"))[int(cell.get("s"))]
    assert style.get("quotePrefix") == "1"


def test_only_a_web_address_is_a_link():
    made = report(
        match(subject(), *(candidate(listing(url=url)) for url in ("https://a.test/", "javascript:x", "file:///x")))
    )
    links = parts(made)["xl/worksheets/_rels/sheet1.xml.rels"]
    assert re.findall('Target="([^"]*)"', links) == ["https://a.test/"]


def test_a_full_sheet_goes_on_in_another(monkeypatch):
    monkeypatch.setattr(module, "MAX_ROWS", 3)
    found = sheets(parts(report(*[match(subject(str(number))) for number in range(5)])))
    assert [[row["name"] for row in found[f"Candidates{end}"]] for end in ("", " 2", " 3")] == [
        ["0", "1"], ["2", "3"], ["4"],
    ]  # fmt: skip


def test_a_longer_text_is_cut_to_what_a_cell_holds():
    found = sheets(parts(report(match(subject("x" * 40_000)))))
    assert len(found["Candidates"][0]["name"]) == 32_767


def test_the_same_reports_give_the_same_bytes():
    made = report(match())
    assert list(REPORTS["xlsx"].render([made], Layout())) == list(REPORTS["xlsx"].render([made], Layout()))


@settings(max_examples=30)
@given(reports())
def test_any_text_is_a_sound_workbook_without_a_formula(made):
    for name, text in parts(made).items():
        if name.endswith((".xml", ".rels")):
            assert not list(ET.fromstring(text).iter(f"{MAIN}f"))
