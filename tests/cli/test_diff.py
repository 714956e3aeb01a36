"""`xref diff`: what changed, between which days, and that the figures are true."""

from __future__ import annotations

import csv
import importlib
import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.history.listed import CODES, SOURCES, take
from xref.cli import main
from xref.refreshing import refresh_source
from xref.snapshots import Indexer
from xref.snapshots.base.plans import Plan
from xref.sources import SOURCES as REAL_SOURCES

LISTS = Path(__file__).resolve().parents[2].parent / "shared" / "lists"
OLD, NEW = LISTS / "us_ofac_sdn-2019-01-15", LISTS / "us_ofac_sdn-2021-07-07"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setattr(importlib.import_module("xref.cli.diff"), "SOURCES", SOURCES)
    monkeypatch.setenv("XREF_DATA_DIR", str(tmp_path))
    return lambda *words: CliRunner().invoke(main, ["diff", *words])


@pytest.fixture
def stored(tmp_path):
    take(tmp_path, "2019-01-15", "Ivan Petrov", "Anna Petrova")
    take(tmp_path, "2021-07-07", "Anna Petrova", "Pavel Orlov")
    take(tmp_path, "2022-01-01", "Olga Orlova", code=CODES[1])


def test_without_arguments_the_last_change_of_every_list_is_shown(run, stored):
    found = run()
    assert found.exit_code == 0
    assert "xx_first: 2019-01-15 (" in found.stdout
    assert "1 added, 1 removed, 0 changed\n+ " in found.stdout
    assert "xx_second: nothing -> 2022-01-01 (" in found.stdout


def test_two_days_of_one_list_are_compared_in_the_form_that_is_asked_for(run, stored, tmp_path):
    document = json.loads(run(CODES[0], "2021-07-07", "2019-01-15", "--format", "json").stdout)
    (one,) = document["lists"]
    assert [(change["change"], change["name"]) for change in one["changes"]] == [
        ("added", "Ivan Petrov"),
        ("removed", "Pavel Orlov"),
    ]
    assert run(CODES[0], "2019-01-15", "--format", "markdown").stdout.startswith("## xx_first: 2019-01-15 (")
    assert run(CODES[0], "previous", "--output", str(tmp_path / "diff.txt")).stdout == ""
    assert (tmp_path / "diff.txt").read_text(encoding="utf-8").startswith("xx_first: 2019-01-15 (")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("us_ofac",), "unknown source 'us_ofac'; known: xx_first, xx_second"),
        ((CODES[0], "2018-01-01"), "no snapshot '2018-01-01' is stored; stored: 2021-07-07 ("),
        ((CODES[0], "2019-01-15", "soon"), "'soon' is no date; write 2021-07-07"),
    ],
)
def test_what_cannot_be_shown_is_one_line_and_exit_code_2(run, stored, words, message):
    found = run(*words)
    assert (found.exit_code, found.stdout) == (2, "")
    assert message in found.stderr
    assert found.stderr.count("\n") == 1


def test_nothing_stored_is_told(run):
    assert run().stderr == "Error: no list is stored; run `xref refresh`\n"
    assert run(CODES[0]).stderr == "Error: xx_first: no list is stored; run `xref refresh xx_first`\n"


def rows_by_id(folder):
    """What the publisher's own files say of each entry: its rows, without the numbers that rows have there."""
    found = defaultdict(Counter)
    for name, number in (("sdn.csv", None), ("alt.csv", 1), ("add.csv", 1), ("sdn_comments.csv", None)):
        with (folder / name).open(encoding="latin-1", newline="") as stream:
            for row in csv.reader(stream):
                cells = [cell.strip() for n, cell in enumerate(row) if n != number]
                if len(cells) > 1:  # the last line may be a control character
                    found[cells[0]][(name, *cells)] += 1
    return {uid: rows for uid, rows in found.items() if any(row[0] == "sdn.csv" for row in rows)}


@pytest.mark.skipif(not (OLD.is_dir() and NEW.is_dir()), reason="needs OFAC's lists of 2019 and 2021 in ../shared")
def test_the_figures_of_two_and_a_half_years_of_ofac_are_those_of_a_count_by_itself(run, tmp_path, monkeypatch):
    monkeypatch.setattr(importlib.import_module("xref.cli.diff"), "SOURCES", REAL_SOURCES)
    source, indexer = REAL_SOURCES["us_ofac_sdn"], Indexer(lambda _listings, _folder: None, "none")
    for folder in (OLD, NEW):  # the older set is torn, and the newer one lacks a whole program
        refresh_source(source, tmp_path, indexer, plan=Plan(folder=folder, accept_orphans=True, accept_shrink=True))
    (one,) = json.loads(run("us_ofac_sdn", "2019-01-15", "2021-07-07", "--format", "json").stdout)["lists"]
    before, after = rows_by_id(OLD), rows_by_id(NEW)
    both = before.keys() & after.keys()
    expected = {
        "added": after.keys() - before.keys(),
        "removed": before.keys() - after.keys(),
        "changed": {uid for uid in both if before[uid] != after[uid]},
    }
    assert {kind: len(uids) for kind, uids in expected.items()} == {"added": 1858, "removed": 261, "changed": 842}
    assert one["summary"] == {kind: len(uids) for kind, uids in expected.items()}
    for kind, uids in expected.items():
        assert {change["id"] for change in one["changes"] if change["change"] == kind} == uids
    assert all(change["fields"] for change in one["changes"] if change["change"] == "changed")
