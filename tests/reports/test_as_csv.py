"""The promises of xref.reports.as_csv."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given

from tests.factory import candidate, listing, match, report, snapshot, subject
from tests.reports.strategies import reports
from xref.reports import Layout, render
from xref.reports.as_csv import render_csv
from xref.reports.base import FORMULA_STARTS
from xref.reports.base.rows import COLUMNS


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_candidate_and_each_unknown_is_a_row():
    made = report(match(subject(), candidate(), candidate(listing(uid="2"), 0.4)), unknowns=(subject("Acme"),))
    rows = rows_of(render(made, "csv"))
    assert [(row["kind"], row["name"], row["band"], row["id"]) for row in rows] == [
        ("match", "Ivan Petrov", "strong", "1001"),
        ("match", "Ivan Petrov", "possible", "2"),
        ("unknown", "Acme", "", ""),
    ]


def test_candidates_of_one_party_have_one_number():
    found = [replace(candidate(listing(uid=uid)), party=party) for uid, party in (("1", 7), ("2", 0), ("3", 7))]
    assert [row["party"] for row in rows_of(render(report(match(subject(), *found)), "csv"))] == ["1", "2", "1"]


def test_the_header_comes_once_for_all_reports():
    text = "".join(render_csv([report(match()), report(match())], Layout(many=True)))
    assert [line.split(",")[1] for line in text.splitlines()] == ["kind", "match", "match"]


def test_a_row_says_that_its_list_is_an_excerpt():
    assert rows_of(render(report(match(), lists=(snapshot(excerpt=True),)), "csv"))[0]["excerpt"] == "true"


@pytest.mark.parametrize("name", ["=1+1", "+850", "-x", "@SUM(A1)", "\tx", "\rx", " =1", "\uff1d1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(name):
    assert rows_of(render(report(match(subject(name))), "csv"))[0]["name"].startswith("'")


@pytest.mark.parametrize("name", ["x;=1+1;y", "x; =1+1", 'x;"=1+1"', "x;;@SUM(A1)", "x;\t=1", "x;\uff1d1", 'a,";-1+1'])
def test_what_a_spreadsheet_would_run_that_parts_cells_by_semicolons_gets_an_apostrophe(name):
    text = render(report(match(subject(name, within=name))), "csv")
    cells = [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=";") for cell in row]
    assert len(cells) > 2
    assert not any(cell.strip().startswith(FORMULA_STARTS) for cell in cells)


def test_a_line_break_in_a_name_does_not_break_the_row():
    assert len(render(report(match(subject("Song\r\nHwa"))), "csv").splitlines()) == 2


@given(reports())
def test_any_text_reads_back_as_one_row_each_without_a_formula(made):
    text = render(made, "csv")
    assert not any(ord(character) < 32 for character in text.replace("\n", ""))
    lines = list(csv.reader(io.StringIO(text, newline="")))
    assert [len(line) for line in lines] == [len(COLUMNS)] * 3
    assert not any(cell.startswith(FORMULA_STARTS) for line in lines for cell in line)
    parted = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert not any(cell.strip().startswith(FORMULA_STARTS) for line in parted for cell in line)
