"""What `xref verify` and `xref explain` promise: a report comes out the same, a tampered one not, a score adds up."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from xref.cli import main
from xref.decisions import Store
from xref.model import Article
from xref.pipeline import Screener

ARTICLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))
SENTENCES = (
    "Song Hwa Jong, born in 1970, runs Volasys Silver Star.",
    "SONG HWA JONG\nand nobody else",
    "Nothing of interest happened in Oslo on Monday.",
    "Mr. Song of Silver Star spoke to Ilse Vandermolen.",
    "Yanbian Silverstar Network Technology Co., Ltd. hired Song Hwa-jong, a North Korean.",
    "",
    "Воласис Силвер Стар",
)


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def documents(data_dir):
    """Ten reports on the excerpt, as they are kept with their texts."""
    screener = Screener.open(data_dir, offline=True)
    told = [Article(path.read_text(encoding="utf-8"), path.name, title="T") for path in ARTICLES]
    told += [Article(text, f"{number}.txt", published="2020-05-01") for number, text in enumerate(SENTENCES)]
    return [report.to_dict(with_text=True) for report in screener.screen_many(told)]


@pytest.fixture
def run(tmp_path, monkeypatch, data_dir):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XREF_DATA_DIR", str(data_dir))

    def call(*words):
        return CliRunner().invoke(main, [str(word) for word in words])

    return call


def keep(document, name="report.json"):
    Path(name).write_text(json.dumps(document), encoding="utf-8")
    return name


def test_ten_reports_come_out_the_same(run, documents):
    assert len(documents) == 10
    assert sum(len(document["matches"]) for document in documents) >= 6
    result = run("verify", keep(documents))
    assert result.exit_code == 0, result.output
    assert result.stdout.count(": the same") == 10


def change(document, *path, to):
    for key in path[:-1]:
        document = document[key]
    document[path[-1]] = to


FIRST = ("matches", 0, "candidates", 0)


@pytest.mark.parametrize(
    ("tamper", "said"),
    [
        (lambda d: change(d, *FIRST, "score", to=0.5), "match 1 candidate 1 score: 0.5 then"),
        (lambda d: change(d, *FIRST, "band", to="possible"), "match 1 candidate 1 band: 'possible' then"),
        (lambda d: change(d, *FIRST, "reasons", 0, "text", to="x"), "candidate 1 reasons 1 text: 'x' then"),
        (lambda d: change(d, *FIRST, "listing", "name", to="X"), "candidate 1 listing name: 'X' then"),
        (lambda d: change(d, "matches", 0, "mentions", 0, "start", to=3), "match 1 mentions 1 start: 3 then"),
        (lambda d: change(d, "matches", 0, "name", to="X"), "match 1 name: 'X' then"),
        (lambda d: d["matches"].pop(), "match: 2 then, 3 now"),
        (lambda d: d["unknowns"].pop(), "unknown: "),
        (lambda d: change(d, "summary", "worst_band", to="possible"), "summary worst_band: 'possible' then"),
    ],
)
def test_a_tampered_report_is_told_by_its_place(run, documents, tamper, said):
    document = copy.deepcopy(next(one for one in documents if len(one["matches"]) == 3))
    tamper(document)
    result = run("verify", keep(document))
    assert (result.exit_code, said in result.stdout) == (1, True), result.output


@pytest.mark.parametrize(
    ("tamper", "said"),
    [
        (lambda d: change(d, "article", "text", to="other"), "is not the one that its hash is of"),
        (lambda d: change(d, "tool", "settings", to="sha256:" + "0" * 64), "made with the settings 000000000000"),
        (
            lambda d: change(d, "lists", 0, "snapshot", to="sha256:" + "0" * 64),
            "the snapshot 000000000000 is not stored",
        ),
        (lambda d: d["article"].pop("text"), "cannot be read again; keep reports with --with-text"),
    ],
)
def test_what_is_not_at_hand_is_told(run, documents, tamper, said):
    document = copy.deepcopy(documents[0])
    tamper(document)
    result = run("verify", keep(document), "--offline")
    assert (result.exit_code, said in result.stderr) == (2, True), result.output


def test_the_source_is_read_again_where_it_has_the_same_text(run, tmp_path):
    Path("story.txt").write_text(SENTENCES[0], encoding="utf-8")
    assert run("check", "story.txt", "--offline", "--output", "report.json").exit_code == 1
    assert run("verify", "report.json").exit_code == 0
    Path("story.txt").write_text(SENTENCES[0] + " More.", encoding="utf-8")
    result = run("verify", "report.json")
    assert (result.exit_code, "story.txt has another text than then" in result.stderr) == (2, True)


def test_what_was_decided_is_no_difference(run, tmp_path, data_dir):
    Path("story.txt").write_text(SENTENCES[0], encoding="utf-8")
    run("check", "story.txt", "--offline", "--output", "report.json")
    for number, verdict in (("1", "true-match"), ("2", "false-positive")):
        assert run("decide", "report.json", number, verdict, "--reason", "x").exit_code == 0
    assert run("check", "story.txt", "--offline", "--output", "later.json").exit_code == 1
    assert json.loads(Path("later.json").read_text())["summary"]["cleared"] == 1
    assert run("verify", "later.json").exit_code == 0
    assert len(Store(data_dir).entries()) == 2


def test_a_score_is_taken_apart(run, documents):
    document = next(one for one in documents if len(one["matches"]) == 3)
    told = run("explain", keep(document), "3").stdout
    candidate = document["matches"][2]["candidates"][0]
    for reason in candidate["reasons"]:
        assert f"{reason['signal']}: {reason['value']:.2f}; " in told
    assert f"{candidate['band']}, score {candidate['score']:.4f}" in told
    assert "birth spoke wholly against it: possible" in told


def test_other_settings_are_told(run, documents):
    document = next(one for one in documents if len(one["matches"]) == 3)
    told = run("explain", keep(document), "1", "--set", "strong_at=0.99999").stdout
    assert "! the report was made with other settings" in told
    assert "strong: missed by" in told
