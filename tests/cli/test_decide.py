"""What `xref decide` and `xref decisions` promise: kept, shown in every format, taken back, exported, verified."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.decisions.made import screened
from xref.cli import main
from xref.cli.decide import lasting
from xref.decisions import apply_decisions, read_book
from xref.reports import REPORTS, Layout, render

HOSTILE = '=1+1"><script>alert(1)</script> \x1b[31m [x](javascript:alert(2)) |a| ]]> <img src=x onerror=alert(3)>'


@pytest.fixture
def run(run_here, place, monkeypatch):
    """Run a command in a folder that holds a report, with the decisions in each database."""
    if place[1]:
        monkeypatch.setenv("XREF_DECISIONS", place[1])
    return run_here


@pytest.fixture
def run_here(tmp_path, monkeypatch):
    """Run a command in a folder that holds a report; its data folder is `data` there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XREF_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("XREF_USER", "ann")
    Path("report.json").write_text(json.dumps(screened().to_dict()), encoding="utf-8")

    def call(*words):
        return CliRunner().invoke(main, list(words))

    return call


def decide(run, *words, reason="another man"):
    return run("decide", "report.json", "1", "false-positive", "--reason", reason, *words)


def test_a_decision_is_kept_with_who_when_why_and_on_what(run):
    said = decide(run, "--expires", "1y")
    assert said.exit_code == 0
    assert "decision 1: Ivan Petrov / us_ofac_sdn 1001 Ivan Petrov: false-positive in this article" in said.stdout
    row = json.loads(run("decisions", "--format", "jsonl").stdout)
    document = screened().to_dict()
    assert row["made_by"] == "ann"
    assert row["reason"] == "another man"
    assert row["article_sha256"] == document["article"]["sha256"]
    assert row["snapshot"] == "sha256:" + "a" * 64
    assert row["settings"] == document["tool"]["settings"]
    assert row["tool"].startswith("xref ")
    assert row["listing_sha256"].startswith("sha256:")
    assert row["state"] == "standing"


@pytest.mark.parametrize("form", sorted(set(REPORTS) - {"xlsx"}))
def test_the_free_text_of_a_decision_is_only_text_in_every_format(run_here, tmp_path, form):
    assert decide(run_here, "--by", HOSTILE, reason=HOSTILE).exit_code == 0
    shown = render(apply_decisions(screened(), read_book(tmp_path / "data")), form, Layout(with_text=True))
    assert "alert(1)" in shown  # it is shown
    assert "\x1b" not in shown
    if form in {"html", "junit"}:
        assert not re.search(r"<(script|img)", shown)
    if form == "markdown":
        assert not re.search(r"(?<!\\)<(script|img)", shown)
        assert "[x](javascript" not in shown
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(shown)) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_no_cell_of_the_workbook_or_of_the_export_runs(run, place, tmp_path):
    decide(run, reason=HOSTILE)
    made = apply_decisions(screened(), read_book(tmp_path / "data", place[1]))
    with zipfile.ZipFile(io.BytesIO(b"".join(REPORTS["xlsx"].render((made,), Layout())))) as book:
        parts = {name: book.read(name).decode() for name in book.namelist() if name.endswith(".xml")}
    assert any("=1+1" in part for part in parts.values())
    assert not [name for name, part in parts.items() if "<f>" in part]
    row = next(csv.DictReader(io.StringIO(run("decisions", "--format", "csv").stdout)))
    assert row["reason"].startswith("'=1+1")


def test_the_list_cannot_steer_the_terminal(run):
    decide(run, reason=HOSTILE)
    assert "\x1b" not in run("decisions").stdout


def test_a_cleared_match_is_folded_and_never_dropped(run, place, tmp_path):
    decide(run)
    made = apply_decisions(screened(), read_book(tmp_path / "data", place[1]))
    assert "[CLEARED] 1. Ivan Petrov" in render(made, "text")
    assert '<details class="cleared">' in render(made, "html")
    assert "All that was found is another party, as an analyst decided." in render(made, "html")
    assert "## 1. Ivan Petrov: cleared" in render(made, "markdown")
    assert 'failures="0"' in render(made, "junit")
    assert json.loads(render(made, "json"))["matches"][0]["candidates"][0]["decision"]["verdict"] == "false-positive"


def test_decisions_are_filtered(run):
    decide(run)
    run("decide", "report.json", "1", "unsure", "--reason", "who knows", "--by", "bob")

    def numbers(*words):
        return [
            json.loads(line)["number"] for line in run("decisions", "--format", "jsonl", *words).stdout.splitlines()
        ]

    assert numbers() == [1, 2]
    assert numbers("--verdict", "unsure") == [2]
    assert numbers("--by", "ann") == [1]
    assert numbers("--name", "PETROV") == [1, 2]
    assert numbers("--name", "Smith") == []
    assert numbers("--listing", "us_ofac_sdn 1001") == [1, 2]
    assert numbers("--listing", "1002") == []
    assert numbers("--since", "2999-01-01") == []
    assert numbers("--state", "revoked") == []
    run("decisions", "revoke", "1", "--reason", "misread")
    assert numbers("--state", "revoked") == [1]
    assert numbers("--state", "standing") == [2]


def test_a_decision_is_revoked_once(run):
    decide(run)
    assert run("decisions", "revoke", "1", "--reason", "misread").exit_code == 0
    again = run("decisions", "revoke", "1", "--reason", "misread")
    assert (again.exit_code, "revoked already, by entry 2 of ann" in again.stderr) == (2, True)
    assert "there is no decision 7" in run("decisions", "revoke", "7", "--reason", "x").stderr


def test_the_book_is_verified_and_a_cut_shows_against_a_hash_that_was_noted(run):
    decide(run)
    told = run("decisions", "verify")
    assert told.exit_code == 0
    assert told.stdout.startswith("whole: 1 entry, of which decisions: 1\n")
    head = told.stdout.splitlines()[1].split(": ")[1]
    assert run("decisions", "verify", "--head", head).exit_code == 0
    assert run("decisions", "verify", "--head", "f" * 64).exit_code == 1


def test_an_empty_book_is_whole(run):
    assert run("decisions").stdout == "no decision\n"
    assert run("decisions", "verify").stdout == "whole: 0 entries, of which decisions: 0\n"


def test_nothing_is_made_by_looking(run_here, tmp_path):
    assert run_here("decisions").stdout == "no decision\n"
    assert "nothing was decided yet" in run_here("decisions", "revoke", "1", "--reason", "x").stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["report.json", "2", "unsure"], "has no match 2; there is 1 to 1"),
        (["report.json", "0", "unsure"], "has no match 0"),
        (["report.json", "1.2", "unsure"], "match 1 has no candidate 2"),
        (["report.json", "one", "unsure"], "'one' is no number of a match"),
        (["report.json", "1", "maybe"], "'maybe' is not one of"),
        (["gone.json", "1", "unsure"], "gone.json: no such file"),
        (["page.html", "1", "unsure"], "page.html is no report in JSON; write one with"),
        (["other.json", "1", "unsure"], "this is no xref.report/1"),
        (["torn.json", "1", "unsure"], "it is damaged"),
        (["report.json", "1", "unsure", "--article", "x.txt"], "has no report on 'x.txt'"),
        (["two.jsonl", "1", "unsure"], "holds 2 reports; name the article with --article"),
        (["report.json", "1", "unsure", "--expires", "soon"], "'soon' is no time; write 1y"),
        (["report.json", "1", "unsure", "--expires", "2020-01-01"], "2020-01-01 is over"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(run_here, words, said):
    Path("page.html").write_text("<html>")
    Path("other.json").write_text('{"schema": "x/1"}')
    Path("torn.json").write_text('{"schema": "xref.report/1", "article": {"source": 3}}')
    Path("two.jsonl").write_text(f"{json.dumps(screened().to_dict())}\n" * 2)
    result = run_here("decide", *words, "--reason", "x")
    assert (result.exit_code, said in " ".join(result.stderr.split())) == (2, True), result.stderr


def test_a_reason_is_needed(run_here):
    assert "--reason is empty" in decide(run_here, reason="  ").stderr
    assert "at most 4,000 are kept" in decide(run_here, reason="x" * 5000).stderr


def test_how_long_a_decision_holds():
    assert lasting("1y").days == 365
    assert lasting("12w").days == 84
    assert lasting("2999-12-31") > lasting("99y") or datetime.now(UTC).year > 2900
