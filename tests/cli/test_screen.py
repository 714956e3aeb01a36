"""The promise of `xref screen`: rows in the folder, the summary on standard output, and the exit code."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from xref.cli import main
from xref.cli.screen import how_far
from xref.corpus import Progress

TEXT = "A North Korean national, Song Hwa Jong, was sanctioned with Volasys Silver Star."


@pytest.mark.parametrize(("more", "code"), [("", 0), ('{"text": null}\n', 1)])
def test_the_summary_is_printed_and_the_exit_code_tells_of_failures(tmp_path, more, code):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT}) + "\n" + more)
    asked = ["screen", str(tmp_path / "a.jsonl"), "--output", str(tmp_path / "out"), "--workers", "1", "--offline"]
    found = CliRunner().invoke(main, [*asked, "--data-dir", str(tmp_path / "lists")])
    assert found.exit_code == code
    assert f"1 articles screened, {code} could not be" in found.stdout
    assert "2 strong, 0 probable" in found.stdout
    assert "EXCERPT" in found.stdout
    assert (tmp_path / "out" / "matches" / "part-0000000.jsonl").exists()


def test_what_cannot_be_done_is_one_line(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    found = CliRunner().invoke(main, ["screen", str(tmp_path), "--output", str(tmp_path / "out"), "--offline",
                                      "--data-dir", str(tmp_path / "lists")])  # fmt: skip
    assert found.exit_code == 2
    assert "lies in the input" in found.stderr


@pytest.mark.parametrize(
    ("progress", "elapsed", "line"),
    [
        (Progress(articles=3), 0.0, "3 articles"),
        (Progress(total=100, done=50, articles=600), 2.0, "600 articles · 50% · 300 a second · 2 s left"),
        (Progress(total=1000, done=100, articles=600, resumed=400, resumed_at=90), 60.0,
         "1,000 articles · 10% · 10 a second · 1.5 h left"),
        (Progress(total=10_000, done=100, articles=600, resumed_at=90), 60.0,
         "600 articles · 1% · 10 a second · 16.5 h left"),
    ],
)  # fmt: skip
def test_how_far_it_is_is_told_with_rate_and_time_left(progress, elapsed, line):
    assert how_far(progress, elapsed) == line
