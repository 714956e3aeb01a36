"""The floors, and the labeled articles that they are measured on."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from types import SimpleNamespace

import accuracy
import pytest
from scoring import Tally

EXCERPT = accuracy.DATA / "us_ofac_sdn-2021-07-07"
LABELS = accuracy.DATA / "labels.jsonl"
COLUMNS = {"sdn.csv": 12, "alt.csv": 5, "add.csv": 6, "sdn_comments.csv": 2}
TYPES = {"person", "organization", "vessel", "aircraft", "identifier", "other"}


def rows(name):
    return list(csv.reader((EXCERPT / name).read_bytes().decode("ascii").splitlines()[:-1]))


def written(path):
    return json.loads(path.read_text(encoding="utf-8"))


@dataclass
class FakeReport:
    document: dict

    def to_dict(self):
        return self.document


@pytest.fixture
def floors(tmp_path, monkeypatch):
    monkeypatch.setattr(accuracy, "FLOORS", tmp_path / "accuracy.json")
    return accuracy.FLOORS


@pytest.mark.parametrize(
    ("figures", "floors", "problems"),
    [
        ({"recall": 0.9}, {"recall": 0.9}, []),
        ({"recall": 0.9, "new": 0.1}, {"recall": 0.8}, []),
        ({"recall": 0.8999}, {"recall": 0.9}, ["recall is 0.8999, floor 0.9000"]),
        ({"recall": None}, {"recall": 0.9}, ["recall is not measured, floor 0.9000"]),
        ({}, {"recall": 0.0}, ["recall is not measured, floor 0.0000"]),
    ],
)
def test_a_figure_under_its_floor_is_named(figures, floors, problems):
    assert accuracy.below(figures, floors) == problems


@pytest.mark.parametrize(
    ("figures", "floors", "lower", "expected"),
    [
        ({"recall": 0.95678}, {}, False, {"recall": 0.956}),
        ({"recall": 0.95}, {"recall": 0.9}, False, {"recall": 0.95}),
        ({"recall": 0.85}, {"recall": 0.9}, False, {"recall": 0.9}),
        ({"recall": 0.85}, {"recall": 0.9}, True, {"recall": 0.85}),
        ({"recall": None}, {"recall": 0.9}, False, {"recall": 0.9}),
        ({"recall": None}, {"recall": 0.9}, True, {}),
    ],
)
def test_a_floor_rises_by_itself_and_falls_only_when_told(figures, floors, lower, expected):
    assert accuracy.new_floors(figures, floors, lower=lower) == pytest.approx(expected)


def test_an_update_writes_the_floors_the_data_they_hold_for_and_the_day(floors):
    assert accuracy.hold({"recall": 0.9}, update=True, lower=False) == []
    assert written(floors)["floors"] == {"recall": 0.9}
    assert written(floors)["data"] == accuracy.data_hash()
    assert len(written(floors)["measured"]) == len("2026-11-24")


def test_without_an_update_nothing_is_written(floors):
    assert accuracy.hold({"recall": 0.9}, update=False, lower=False) != []
    assert not floors.exists()


def test_floors_of_other_data_do_not_hold(floors):
    floors.write_text(json.dumps({"measured": "2026-11-24", "data": "sha256:0", "floors": {"recall": 0.5}}))
    assert accuracy.hold({"recall": 0.9}, update=False, lower=False) == [
        "data/ is not what the floors were measured on: --update"
    ]


def test_an_update_that_stays_under_an_old_floor_fails_and_keeps_it(floors):
    accuracy.hold({"recall": 0.9}, update=True, lower=False)
    assert accuracy.hold({"recall": 0.8}, update=True, lower=False) == ["recall is 0.8000, floor 0.9000"]
    assert written(floors)["floors"] == {"recall": 0.9}
    assert accuracy.hold({"recall": 0.8}, update=True, lower=True) == []


def test_the_hash_follows_content_and_names_of_all_that_is_measured(tmp_path):
    (tmp_path / "labels.jsonl").write_text("{}")
    seen = [accuracy.data_hash(tmp_path)]
    for name, text in [("labels.jsonl", "[]"), ("a.txt", ""), ("b.csv", "")]:
        (tmp_path / name).write_text(text)
        seen.append(accuracy.data_hash(tmp_path))
    (tmp_path / "README.md").write_text("words")
    assert accuracy.data_hash(tmp_path) == seen[-1]
    assert len(set(seen)) == 4


def screen_with(monkeypatch, document):
    """Stands in for the tool: the benchmark's own part is under test here."""
    screener = SimpleNamespace(screen=lambda text, source: FakeReport(document))
    monkeypatch.setattr("xref.Screener", SimpleNamespace(open=lambda **_: screener), raising=False)


def test_the_floors_are_measured_on_the_excerpt_alone(monkeypatch):
    screen_with(monkeypatch, {"matches": [], "unknowns": [], "lists": [{"excerpt": False}]})
    with pytest.raises(SystemExit, match="other lists than the shipped excerpt"):
        accuracy.measure(LABELS, None, excerpt=True)


def test_a_tool_that_finds_nothing_is_under_the_floors(monkeypatch, floors, capsys):
    accuracy.hold({"recall flagged": 0.9}, update=True, lower=False)
    screen_with(monkeypatch, {"matches": [], "unknowns": [], "lists": [{"excerpt": True}]})
    assert accuracy.main([]) == 1
    said = capsys.readouterr()
    assert "recall flagged     0.000" in said.out
    assert "recall flagged is 0.0000, floor 0.9000" in said.err


def test_a_set_of_ones_own_is_held_to_no_floor(monkeypatch, tmp_path, capsys):
    own = tmp_path / "set.jsonl"
    own.write_text(
        json.dumps({"id": "a", "text": "Anna", "entities": [{"surfaces": ["Anna"], "type": "person", "ids": []}]})
    )
    screen_with(monkeypatch, {"matches": [], "unknowns": [], "lists": []})
    assert accuracy.main([str(own), "--json", "--data-dir", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)["counts"] == {"traps": 0, "unlisted": 1, "unlisted_found": 0}


def test_every_label_stands_in_its_article_and_names_listings_of_the_excerpt():
    known = {row[0] for row in rows("sdn.csv")}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        for entity in json.loads(line)["entities"]:
            assert entity["type"] in TYPES
            assert {*entity["ids"], *entity.get("trap", ())} <= known
            assert not (entity["ids"] and entity.get("trap"))
    for _, text, parties in accuracy.load(LABELS):
        assert all(party.spans for party in parties)
        assert 150 <= len(text.split()) <= 350


def test_the_labels_have_enough_of_each_to_measure():
    tally = Tally()
    for name, _, parties in accuracy.load(LABELS):
        tally.add(name, parties, {"matches": [], "unknowns": []})
    assert min(tally.n["listed"], tally.n["unlisted"], tally.n["traps"]) >= 10


@pytest.mark.parametrize("name", COLUMNS)
def test_the_excerpt_is_written_as_ofac_writes(name):
    content = (EXCERPT / name).read_bytes()
    assert content.isascii()
    assert content.endswith(b"\r\n\x1a")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert b",-0-," not in content
    assert b'"-0-' not in content
    assert {len(row) for row in rows(name)} == {COLUMNS[name]}


def test_the_excerpt_is_one_whole_set():
    known = [row[0] for row in rows("sdn.csv")]
    cut = {row[0] for row in rows("sdn.csv") if len(row[11]) == 1000}
    assert len(known) == len(set(known)) == 62
    assert {"24977", "24978", "24979"} <= set(known)
    assert {row[0] for row in rows("alt.csv") + rows("add.csv")} <= set(known)
    assert {row[0] for row in rows("sdn_comments.csv")} == cut != set()
