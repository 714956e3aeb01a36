"""What `xref lookup` and `xref show` promise: a name alone is found with reasons, a listing is shown in full."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from xref.cli import main

JONG = "24979"


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture
def run(tmp_path, monkeypatch, data_dir):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XREF_DATA_DIR", str(data_dir))

    def call(*words, **options):
        return CliRunner().invoke(main, [*words, "--offline"], **options)

    return call


def found(result):
    """The numbers of the candidates of each name, best first."""
    documents = [json.loads(line) for line in result.stdout.splitlines()]
    return [[c["listing"]["id"] for m in one["matches"] for c in m["candidates"]] for one in documents]


@pytest.mark.parametrize("name", ["Song Hwa Jong", "song hwa jong", "JONG SONG HWA", "Jong, Song Hwa", "927220230"])
def test_a_name_is_found_however_it_is_written(run, name):
    result = run("lookup", name, "--format", "jsonl")
    assert found(result) == [[JONG]]
    assert result.exit_code == 1


def test_facts_move_the_score_and_are_told(run):
    def score(*facts):
        document = json.loads(run("lookup", "Song Hwa Jong", "--format", "json", *facts).stdout)
        return max((c["score"] for m in document["matches"] for c in m["candidates"]), default=0.0)

    assert score("--born", "1970", "--country", "kp", "--kind", "person") > score()
    assert score("--born", "1950") < score()
    assert score("--kind", "vessel") < score()
    told = run("lookup", "Song Hwa Jong", "--country", "North Korea").stdout
    assert 'calls Song Hwa Jong "North Korean"' in told
    assert "speak of sanctions" not in told  # there is no article that could


def test_many_names_come_from_a_file_or_standard_input(run):
    Path("names.txt").write_text("\ufeffSong Hwa Jong\n\nPetra Lindqvist\n", encoding="utf-8")
    assert found(run("lookup", "--from", "names.txt", "--format", "jsonl")) == [[JONG], []]
    assert found(run("lookup", "--from", "-", "--format", "jsonl", input="Song Hwa Jong\n")) == [[JONG]]


def test_a_name_on_no_list_is_said_and_is_no_match(run):
    result = run("lookup", "Petra Lindqvist")
    assert (result.stdout, result.exit_code) == ("Petra Lindqvist: on none of us_ofac_sdn\n", 0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "no name is given"),
        (["  "], "no name is given"),
        (["x" * 400], "more than 300 characters"),
        (["A B", "--born", "1970-13"], "'1970-13' is no date"),
        (["A B", "--country", "Atlantis"], "'Atlantis' is no country"),
        (["--from", "gone.txt"], "--from gone.txt: no such file"),
        (["--from", "latin.txt"], "it is not in UTF-8"),
    ],
)
def test_what_is_wrong_is_told(run, words, said):
    Path("latin.txt").write_bytes(b"Jos\xe9\n")
    result = run("lookup", *words)
    assert (result.exit_code, said in " ".join(result.stderr.split())) == (2, True), result.stderr


def test_a_name_cannot_steer_the_terminal(run):
    assert "\x1b" not in run("lookup", "Song Hwa Jong\x1b[2J", "\x1b[31mRed Man").stdout


@pytest.mark.parametrize("word", [JONG, f"us_ofac_sdn:{JONG}", f"us_ofac_sdn {JONG}"])
def test_a_listing_is_shown_as_understood_and_as_published(run, word):
    told = run("show", word).stdout
    assert told.startswith("JONG, Song Hwa\n")
    assert "Born: 1970-02-05" in told
    assert f'{JONG},"JONG, Song Hwa","individual","DPRK4"' in told


def test_a_number_that_no_list_has_is_told(run):
    result = run("show", "1")
    assert (result.exit_code, "no listing '1' on us_ofac_sdn" in result.stderr) == (2, True)
    assert run("show", f"eu_fsf:{JONG}").exit_code == 2
