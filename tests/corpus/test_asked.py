"""The promise that an archive is screened as one article is: by the decisions made, and with what else is asked for."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

import xref
from tests.corpus import deciding
from tests.corpus.conftest import TEXT, lines
from tests.corpus.tables import rows, table_rows
from xref.cli import main
from xref.corpus import Order, screen_corpus, screen_frame
from xref.corpus.base import inputs
from xref.decisions import Store
from xref.errors import SettingsError
from xref.pipeline import Screener
from xref.unknowns import Extras

ASKED = "Ilse Vandermolen of the United Nations met Song Hwa Jong and Maria."


@pytest.fixture
def data(lists, tmp_path):
    return deciding.with_lists_of(lists, tmp_path / "data")


def screened(data, *inputs, output, **fields):
    screener = Screener.open(data, offline=True)
    return screen_corpus(screener, Order([str(one) for one in inputs], output, workers=1, **fields))


def verdicts(found):
    return [(row["name"], row["standing"], row["decision"], row["decided_by"]) for row in found if row["rank"] == 1]


def test_decisions_mark_rows_and_are_counted_and_nothing_is_dropped(data, archive, tmp_path):
    before = screened(data, archive, output=tmp_path / "before")
    deciding.decide(data, TEXT, "Song Hwa Jong", "false-positive")
    deciding.decide(data, TEXT, "Volasys Silver Star", "true-match")
    found = screened(data, archive, output=tmp_path / "after")
    matches = table_rows(tmp_path / "after", "matches")
    assert len(matches) == len(table_rows(tmp_path / "before", "matches"))
    assert set(verdicts(matches)) == {
        ("Song Hwa Jong", "cleared", "false-positive", "ann"),
        ("Volasys Silver Star", "strong", "true-match", "ann"),
    }
    assert {row["cleared"] for row in table_rows(tmp_path / "after", "articles")} == {1}
    assert found["cleared"] == 60
    assert found["decided"] == {"true-match": 60, "false-positive": 60, "unsure": 0, "lapsed": 0}
    assert sum(found["matches"].values()) == sum(before["matches"].values()) - 60
    assert not any("JONG" in one["listing"] for one in found["most_named"])
    assert any("JONG" in one["listing"] for one in before["most_named"])


def test_a_decision_that_lapsed_is_shown_with_the_reason_and_clears_nothing(data, archive, tmp_path):
    deciding.decide(data, TEXT, "Song Hwa Jong", "false-positive", lasts=timedelta(seconds=-1))
    found = screened(data, archive, output=tmp_path / "out")
    assert (found["cleared"], found["decided"]["lapsed"]) == (0, 60)
    shown = {row["decision_lapsed"] for row in table_rows(tmp_path / "out", "matches") if row["decision"]}
    assert {reason.partition(" on ")[0] for reason in shown} == {"it expired"}


def test_the_summary_says_what_was_decided(data, archive, tmp_path):
    deciding.decide(data, TEXT, "Song Hwa Jong", "false-positive")
    asked = ["screen", str(archive), "--output", str(tmp_path / "out"), "--workers", "1", "--data-dir", str(data)]
    said = CliRunner().invoke(main, [*asked, "--offline"])
    assert "matches decided before: 60 false-positive; cleared by that: 60" in said.stdout


def test_a_screener_applies_decisions_to_texts_and_frames_as_check_does(data, tmp_path):
    pd = pytest.importorskip("pandas")
    deciding.decide(data, TEXT, "Song Hwa Jong", "false-positive")
    (tmp_path / "story.txt").write_text(TEXT)
    asked = ["check", str(tmp_path / "story.txt"), "--data-dir", str(data), "--offline", "--format", "json"]
    by_check = json.loads(CliRunner().invoke(main, asked).stdout)
    screener = Screener.open(data, offline=True)
    for report in (screener.screen(TEXT), next(screener.screen_many([TEXT]))):
        assert report.to_dict()["matches"] == by_check["matches"]
        assert report.to_dict()["summary"] == by_check["summary"]
    assert by_check["summary"]["cleared"] == 1
    found = screen_frame(pd.DataFrame({"body": [TEXT]}), screener=screener)
    assert set(found[found.name == "Song Hwa Jong"].standing) == {"cleared"}


def test_a_run_that_goes_on_knows_nothing_of_what_was_decided_since(data, archive, tmp_path, monkeypatch):
    monkeypatch.setattr(inputs, "PART_ARTICLES", 20)
    deciding.decide(data, TEXT, "Volasys Silver Star", "true-match")
    whole = screened(data, archive, output=tmp_path / "whole")
    screened(data, archive, output=tmp_path / "torn")
    journal = tmp_path / "torn" / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:2]))
    deciding.decide(data, TEXT, "Song Hwa Jong", "false-positive")
    assert screened(data, archive, output=tmp_path / "torn") == whole
    assert rows(tmp_path / "torn") == rows(tmp_path / "whole")
    assert screened(data, archive, output=tmp_path / "torn", restart=True)["cleared"] == 60


def test_a_run_that_goes_on_with_another_book_is_refused(data, archive, tmp_path):
    deciding.decide(data, TEXT, "Volasys Silver Star", "true-match")
    screened(data, archive, output=tmp_path / "out")
    (data / "decisions.sqlite").unlink()
    with pytest.raises(SettingsError, match="other decisions"):
        screened(data, archive, output=tmp_path / "out")


def test_a_decision_expires_for_all_parts_of_a_run_at_once(data, archive, tmp_path):
    deciding.decide(data, TEXT, "Song Hwa Jong", "false-positive", lasts=timedelta(days=1))
    screened(data, archive, output=tmp_path / "out")
    journal = tmp_path / "out" / "journal.jsonl"
    first, *_ = journal.read_text().splitlines()
    begun = json.loads(first)
    assert begun["entries"] == 1
    later = datetime.now(UTC) + timedelta(days=2)
    journal.write_text(json.dumps({**begun, "begun": f"{later:%Y-%m-%dT%H:%M:%SZ}"}) + "\n")
    assert screened(data, archive, output=tmp_path / "out")["decided"]["lapsed"] == 60


def test_a_screener_reads_no_book_before_it_screens(data, monkeypatch):
    deciding.decide(data, TEXT, "Song Hwa Jong", "false-positive")
    opened = []
    monkeypatch.setattr(Store, "entries", lambda self: opened.append(self) or ())
    screener = Screener.open(data, offline=True)
    screener.look_up("Song Hwa Jong")
    assert not opened
    screener.screen(TEXT)
    screener.screen(TEXT)
    assert len(opened) == 1


@pytest.fixture
def asked_of(lists, tmp_path):
    archive = tmp_path / "a.jsonl"
    archive.write_text(json.dumps({"text": ASKED}))

    def run(*options):
        own = [str(archive), "--output", str(tmp_path / "out"), "--workers", "1", "--offline", "--data-dir", str(lists)]
        return CliRunner().invoke(main, ["screen", *own, "--restart", *options])

    return run


def test_nearest_and_hide_common_reach_the_rows(asked_of, tmp_path):
    assert asked_of().exit_code == 0
    plain = {row["name"]: row for row in table_rows(tmp_path / "out", "unknowns")}
    assert plain["Ilse Vandermolen"]["nearest_name"] is None
    assert asked_of("--nearest", "--hide-common").exit_code == 0
    found = {row["name"]: row for row in table_rows(tmp_path / "out", "unknowns")}
    assert plain.keys() - found.keys() == {"United Nations"}
    assert found["Ilse Vandermolen"]["nearest_source"] == "us_ofac_sdn"
    assert 0.0 <= found["Ilse Vandermolen"]["nearest_score"] < 0.5
    assert found["Maria"]["not_looked_up"] == "a single common given name"
    (article,) = table_rows(tmp_path / "out", "articles")
    assert article["notes"] == ["left out, on no list and named by newspapers daily: 1"]


FINDER = """
from types import SimpleNamespace


def load(model):
    def find(text):
        return SimpleNamespace(ents=[SimpleNamespace(start_char=0, end_char=4, label_="PERSON")])

    find.max_length = 1000
    return find
"""


def test_another_finder_of_names_works_in_the_processes_that_screen(asked_of, tmp_path, monkeypatch):
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "spacy.py").write_text(FINDER)
    monkeypatch.syspath_prepend(str(tmp_path / "lib"))
    monkeypatch.delitem(sys.modules, "spacy", raising=False)
    try:
        said = asked_of("--names", "spacy:small")
    finally:
        sys.modules.pop("spacy", None)  # the made-up one
    assert said.exit_code == 0, said.output
    assert "Ilse" in {row["name"] for row in table_rows(tmp_path / "out", "unknowns")}


def test_an_unknown_finder_is_one_line(asked_of):
    said = asked_of("--names", "nltk:small")
    assert said.exit_code == 2
    assert "no name finder; known: gliner:MODEL, spacy:MODEL" in said.stderr


@pytest.mark.parametrize("extras", [Extras(nearest=True), Extras(hide_common=True)])
def test_a_run_that_goes_on_must_be_asked_for_the_same(screener, tmp_path, extras):
    archive = tmp_path / "a.jsonl"
    archive.write_bytes(b"".join(lines(2)))
    job = Order([str(archive)], tmp_path / "out", workers=1)
    screen_corpus(screener, job)
    with pytest.raises(SettingsError, match="other --"):
        screen_corpus(screener.asking(extras), job)


def test_a_frame_is_asked_for_the_same_by_name(screener):
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"body": [ASKED]})
    found = xref.screen_frame(frame, screener=screener.asking(Extras(hide_common=True)), nearest=True)
    assert "United Nations" not in set(found.name.dropna())
    nearest = found[found.name == "Ilse Vandermolen"].nearest_source
    assert list(nearest) == ["us_ofac_sdn"]
