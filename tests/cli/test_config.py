"""What `xref config` promises: every setting, its value, and where that is from."""

from __future__ import annotations

import json
import tomllib

import pytest
from click.testing import CliRunner

from xref.cli import main
from xref.settings.layers import known_keys


def run(*words):
    return CliRunner().invoke(main, ["config", *words])


def test_every_setting_is_shown_and_the_page_is_a_settings_file():
    shown = run().stdout
    table = tomllib.loads(shown)
    mappings = {("lists",), ("network", "addresses"), ("network", "ca_bundles"), ("network", "headers"), ("weights",)}
    for key in set(known_keys()) - mappings:
        found = table
        for word in key:
            found = found[word]
    assert "# project file: xref.toml (none)" in shown


def test_each_value_names_its_place(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "xref.toml").write_text("[keep]\ndays = 3\n", encoding="utf-8")
    monkeypatch.setenv("XREF_STRONG_AT", "0.95")
    found = {row["key"]: row for row in json.loads(run("--set", "possible_at=0.1", "--format", "json").stdout)}
    assert found["keep.days"] == {"key": "keep.days", "value": 3, "from": "project file xref.toml"}
    assert found["strong_at"]["from"] == "environment XREF_STRONG_AT"
    assert found["possible_at"]["from"] == "--set possible_at"
    assert found["bias"]["from"] == "default"


def test_keys_choose_what_is_shown():
    assert run("keep", "strong_at").stdout.splitlines() == [
        "strong_at = 0.9  # default",
        "keep.snapshots = 30  # default",
        "keep.days = 30.0  # default",
    ]


@pytest.mark.parametrize(
    ("word", "secret"),
    [
        ("paths.decisions=postgresql://ann:s3cret@host/db", "s3cret"),
        ("network.headers.worldbank_debarred.apikey=s3cret", "s3cret"),
    ],
)
def test_no_secret_is_shown(word, secret):
    shown = run("--set", word).stdout
    assert "(hidden)" in shown
    assert secret not in shown


def test_a_form_that_no_report_has_is_refused_by_name():
    result = run("--set", "report.format=pdf")
    assert result.exit_code == 2
    assert "--set report.format: report.format is 'pdf'; known: text," in result.stderr


def test_what_would_steer_the_terminal_is_spelled_out():
    assert "\x1b" not in run("--set", "network.ca_bundle=\x1b[2J").stdout
