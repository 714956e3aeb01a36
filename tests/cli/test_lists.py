"""`xref lists`: what is stored, how old and how whole it is, and how it travels."""

from __future__ import annotations

import importlib
import json
import re
from dataclasses import replace

import pytest
from click.testing import CliRunner

from tests.history.listed import CODES, SOURCES, take
from xref.cli import main
from xref.errors import SourceError
from xref.history.base import Shelf
from xref.snapshots.base import Home

FIRST, SECOND = CODES


@pytest.fixture
def run(tmp_path, monkeypatch):
    for name in ("xref.cli.lists", "xref.cli.lists.base", "xref.cli.lists.travel"):
        monkeypatch.setattr(importlib.import_module(name), "SOURCES", SOURCES)
    monkeypatch.setenv("XREF_DATA_DIR", str(tmp_path))
    return lambda *words: CliRunner().invoke(main, ["lists", *map(str, words)])


@pytest.fixture
def stored(tmp_path):
    take(tmp_path, "2019-01-15", "Ivan Petrov", "Anna Petrova")
    take(tmp_path, "2021-07-07", "Anna Petrova", "Pavel Orlov")
    return tmp_path


def test_each_list_is_shown_with_all_that_tells_whether_it_can_be_trusted(run, stored):
    with pytest.raises(SourceError):
        take(stored, "2022-01-01")
    found = run()
    text = re.sub(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{5} UTC", "TIME", found.stdout)
    text = re.sub(r"[0-9]+ seconds? ago", "AGE", text)
    assert found.exit_code == 0
    assert text == (
        "xx_first  The list xx_first · The Office\n"
        "  2 listings, 2 names; published 2021-07-07\n"
        "  retrieved TIME, AGE; 2 snapshots stored\n"
        "  last attempt TIME: failed: refused at the gate 'min-listings': 0 listings, the whole list has at least 1\n"
        "  since the list of 2019-01-15: 1 added, 1 removed, 0 changed\n"
        "not fetched, and off by default: xx_second; `xref refresh SOURCE` fetches one\n"
    )


def test_the_same_is_there_for_programs(run, stored):
    document = json.loads(run("--format", "json").stdout)
    assert document["schema"] == "xref.lists/1"
    assert [record["source"] for record in document["lists"]] == [FIRST, SECOND]
    assert document["lists"][0]["change"] == {"since": "2019-01-15", "added": 1, "removed": 1, "changed": 0}


def test_before_the_first_refresh_every_known_list_is_named(run, monkeypatch):
    assert run().stdout.startswith("not fetched, and off by default: xx_first, xx_second; ")
    on = {code: replace(source, on_by_default=code == FIRST) for code, source in SOURCES.items()}
    monkeypatch.setattr(importlib.import_module("xref.cli.lists"), "SOURCES", on)
    assert run().stdout == (
        "xx_first  The list xx_first · The Office\n"
        "  not in use; `xref refresh xx_first` fetches it\n"
        "not fetched, and off by default: xx_second; `xref refresh SOURCE` fetches one\n"
    )


def test_a_whole_store_verifies_with_0_and_a_damaged_one_with_1(run, stored):
    whole = run("verify")
    assert (whole.exit_code, whole.stdout.count(": whole\n")) == (0, 3)
    (Shelf(Home(stored, FIRST)).current.files / "main.csv").write_text("x", encoding="utf-8")
    damaged = run("verify", FIRST)
    assert damaged.exit_code == 1
    assert " (in use): main.csv has 1 bytes, " in damaged.stdout


def test_pruning_spares_what_is_in_use_or_younger_than_a_day(run, stored):
    found = run("prune", "--keep", 0, "--older-than", "1s")
    assert (found.exit_code, found.stdout) == (0, "xx_first  0 of 2 snapshots removed\n")
    home = Home(stored, FIRST)
    age(home)
    told = run("prune", "--keep", 0, "--older-than", "1d", "--dry-run").stdout
    assert re.match(r"xx_first  would be removed: [0-9a-f]{16}, published 2019-01-15, 2 listings\n", told)
    assert len(Shelf(home).stored) == 2
    assert run("prune").stdout == "xx_first  0 of 2 snapshots removed\n"
    assert run("prune", "--keep", 0, "--older-than", "1d").stdout.endswith("xx_first  1 of 2 snapshots removed\n")
    assert [one.manifest.published for one in Shelf(home).stored] == ["2021-07-07"]


def age(home):
    """Make all that is stored seem three weeks old."""
    for path in (home.pointer, *home.snapshots.glob("*/manifest.json")):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r'"(since|retrieved)": "[^"]*"', r'"\1": "2026-01-01T00:00:00+00:00"', text))


def test_limits_of_a_settings_file_apply_to_pruning(run, stored, tmp_path):
    age(Home(stored, FIRST))
    (tmp_path / "xref.toml").write_text("[keep]\nsnapshots = 0\ndays = 2.0\n", encoding="utf-8")
    assert "1 of 2 snapshots would be removed" in run("prune", "--dry-run", "--settings", tmp_path / "xref.toml").stdout


def test_lists_travel_in_a_file_and_are_as_good_there(run, stored, tmp_path):
    file, there = tmp_path / "lists.zip", tmp_path / "there"
    packed = run("export", file, "--history")
    assert (packed.exit_code, packed.stdout.count("xx_first  packed: ")) == (0, 2)
    taken = run("import", file, "--data-dir", there)
    assert taken.exit_code == 0
    assert [line.split(":")[0] for line in taken.stdout.splitlines()] == [
        "xx_first  kept among the old ones",
        "xx_first  now in use",
    ]
    assert run("verify", "--data-dir", there).exit_code == 0
    assert "xx_first  in use already: " in run("import", file, "--data-dir", there).stdout


def test_a_refused_list_is_exit_code_1_and_2_where_nothing_is_usable(run, stored, tmp_path, monkeypatch):
    file, there = tmp_path / "lists.zip", tmp_path / "there"
    run("export", file)
    strict = {code: replace(source, min_listings=3) for code, source in SOURCES.items()}
    monkeypatch.setattr(importlib.import_module("xref.cli.lists.travel"), "SOURCES", strict)
    nothing = run("import", file, "--data-dir", there)
    assert nothing.exit_code == 2
    assert nothing.stderr.startswith(
        "Error: xx_first: refused at the gate 'min-listings': 2 listings, the whole list has at least 3"
    )
    take(there, "2020-01-01", "Ivan Petrov")
    make_older(Home(there, FIRST))
    assert run("import", file, "--data-dir", there).exit_code == 1


def make_older(home):
    text = home.pointer.read_text(encoding="utf-8")
    home.pointer.write_text(re.sub(r'"checked_at": "[^"]*"', '"checked_at": "2020-01-01T00:00:00+00:00"', text))


def test_the_data_folder_may_stand_before_the_command(run, stored, tmp_path):
    assert run("--data-dir", stored, "verify").exit_code == 0
    assert "no list is stored in" in run("--data-dir", tmp_path / "empty", "verify").stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("verify", "nope"), "unknown source 'nope'; known: xx_first, xx_second"),
        (("prune", SECOND), "xx_second: no list is stored; run `xref refresh xx_second`"),
        (("import", "no.zip"), "no.zip: there is no such file"),
        (("export", "no/where.zip"), "cannot write"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(run, stored, words, message):
    found = run(*words)
    assert (found.exit_code, found.stdout) == (2, "")
    assert message in found.stderr
