"""`xref schedule`: prints or writes what runs this installation."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from xref.cli import main
from xref.schedule import SCHEDULERS


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("XREF_DATA_DIR", str(tmp_path / "data"))
    return lambda *words: CliRunner().invoke(main, ["schedule", *map(str, words)])


@pytest.mark.parametrize("kind", sorted(SCHEDULERS))
def test_every_kind_is_printed_for_this_installation(run, tmp_path, kind):
    found = run(kind, "us_ofac_sdn")
    assert (found.exit_code, found.stderr) == (0, "")
    assert "us_ofac_sdn" in found.stdout
    if kind not in {"kubernetes", "github-actions"}:  # those run elsewhere
        assert str(Path(sys.executable)) in found.stdout
        assert str(tmp_path / "data") in found.stdout


def test_several_files_are_printed_each_under_its_place_and_written_each_by_itself(run, tmp_path):
    found = run("systemd", "--every", "12h")
    places = [line for line in found.stdout.splitlines() if line.startswith("# ") and "xref-refresh." in line]
    assert [place.rpartition("/")[2] for place in places if "systemctl" not in place] == [
        "xref-refresh.service",
        "xref-refresh.timer",
    ]
    assert "OnUnitActiveSec=43200s" in found.stdout
    written = run("systemd", "--output", tmp_path / "units")
    assert written.stdout == ""
    assert sorted(path.name for path in (tmp_path / "units").iterdir()) == [
        "xref-refresh.service",
        "xref-refresh.timer",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("cron", "us_ofac"), "unknown source 'us_ofac'; known: us_ofac_sdn"),
        (("cron", "--every", "7h"), "cron cannot run every 7 hours; choose 5m"),
        (("cron", "--settings", "gone.toml"), "settings gone.toml cannot be read"),
        (("anacron",), "'anacron' is not one of 'cron', 'systemd'"),
    ],
)
def test_what_cannot_be_scheduled_is_told_with_exit_code_2(run, words, message):
    found = run(*words)
    assert (found.exit_code, found.stdout) == (2, "")
    assert message in found.stderr
