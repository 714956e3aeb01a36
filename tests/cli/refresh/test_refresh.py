"""`xref refresh`: what it prints, where, and with which exit code."""

from __future__ import annotations

import importlib
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tests.snapshots.tiny import CODE, INDEXER, source, whole, write_set
from xref.cli import main
from xref.cli.base import span
from xref.sources import SOURCES

ROOT = Path(__file__).resolve().parents[3]
LISTS = ROOT.parent / "shared" / "lists"


@pytest.fixture
def files(tmp_path):
    return write_set(tmp_path / "list-2021-07-07")


@pytest.fixture
def run(tmp_path, monkeypatch, publisher):
    """Run the command with the tiny source, published on the loopback, as the only one."""
    command = importlib.import_module("xref.cli.refresh")
    monkeypatch.setattr(command, "SOURCES", {CODE: source(publisher.url("/{file}"))})
    monkeypatch.setattr(command, "INDEXER", INDEXER)
    monkeypatch.setenv("XREF_DATA_DIR", str(tmp_path / "data"))

    def invoke(*words):
        return CliRunner().invoke(main, ["refresh", *map(str, words)])

    return invoke


def test_a_first_refresh_says_what_came(run, files, tmp_path):
    found = run("--from", files)
    line, details = found.stdout.splitlines()
    assert line == f"{CODE}  30 listings: 30 persons; 31 rows -> 30 listings -> 31 names; published 2021-07-07"
    assert details == "  names: 30 primary, 1 alias; birth dates of 0 persons; no record set aside"
    assert (found.exit_code, found.stderr) == (0, "")
    assert whole(tmp_path / "data")


def test_a_second_one_says_what_changed_or_that_nothing_did(run, files, tmp_path):
    run("--from", files)
    assert run("--from", files).stdout == f"{CODE}  unchanged: 30 listings, published 2021-07-07\n"
    changed = run("--from", write_set(tmp_path / "list-2021-08-01", 31, first=2, aliases="3,Tres\n"), "--quiet")
    assert changed.stdout == f"1 list: 1 updated ({CODE} +2 -1 ~1)\n"
    assert run("--if-older", "1h").stdout.startswith(f"{CODE}  checked 0.0 hours ago: 31 listings")


def test_a_refusal_keeps_the_last_good_list_and_exits_with_1(run, files, publisher):
    publisher.publish(files)
    assert run().exit_code == 0
    publisher.answers.clear()
    found = run()
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith(f"Error: {CODE}: http://127.0.0.1")
    assert found.stderr.endswith("the list of 2021-07-07 stays in use\n")
    assert len(found.stderr.splitlines()) == 1


def test_nothing_usable_exits_with_2(run):
    found = run(CODE)
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr.endswith("status 404 Not Found; the list has moved: set its new address; no list is in use\n")


def test_what_was_overruled_or_set_aside_is_said_on_standard_error(run, tmp_path):
    torn = write_set(tmp_path / "torn", 200, aliases="999,Nobody\n")
    with (torn / "main.csv").open("a", encoding="utf-8") as stream:
        stream.write("1000,?,P\n")
    assert run("--from", torn).exit_code == 2
    found = run("--from", torn, "--accept-orphans")
    assert found.exit_code == 0
    assert found.stderr.splitlines() == [
        f"{CODE}: accepted against the gate 'orphans', as told",
        f"{CODE}: set aside: main.csv 1000: no name",
    ]


def test_a_list_that_shrank_is_taken_where_its_name_is_given(run, files, tmp_path):
    run("--from", files)
    short = write_set(tmp_path / "list-2021-08-01", 24)
    refused = run("--from", short)
    assert refused.exit_code == 1
    assert "24 listings, 30 before" in refused.stderr
    assert f"--accept-shrink {CODE} takes it; what came is kept in {tmp_path / 'data'}" in refused.stderr
    accepted = run("--from", short, "--accept-shrink", CODE)
    assert (accepted.exit_code, accepted.stderr) == (0, f"{CODE}: accepted against the gate 'shrink', as told\n")


def test_quiet_says_one_line_of_all_and_every_fault(run, files, publisher):
    publisher.publish(files)
    assert run("--quiet").stdout == f"1 list: 1 updated ({CODE} new)\n"
    assert run("--quiet").stdout == "1 list: 1 unchanged\n"
    publisher.answers.clear()
    found = run("--quiet")
    assert (found.exit_code, found.stdout) == (1, f"1 list: 1 failed ({CODE})\n")
    assert len(found.stderr.splitlines()) == 1


def test_an_address_that_failed_is_told_though_another_served(run, files, publisher, monkeypatch):
    sources = {CODE: source(publisher.url("/gone/{file}"), publisher.publish(files))}
    monkeypatch.setattr(importlib.import_module("xref.cli.refresh"), "SOURCES", sources)
    for _ in range(2):
        found = run()
        assert found.exit_code == 0
        assert found.stderr.startswith(f"{CODE}: warning: an address before the one that served failed: http")
        assert len(found.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--accept-shrink", "usa"), "unknown source 'usa'"),
        (("usa",), f"Error: unknown source 'usa'; known: {CODE}"),
        (("--from", "nowhere"), "Error: nowhere is no folder"),
        (("--from", "."), "Error: . holds no file of a known list"),
        (("--address", "http://127.0.0.1/main.csv"), "write {file} or {FILE}"),
        (("--address", "http://127.0.0.1/{file}", "--from", ".", CODE), "--address is for one source"),
        (("--every", "soon"), "'soon' is no time span; write 90s"),
    ],
)
def test_a_wrong_argument_is_one_line_and_2(run, words, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = run(*words)
    assert (found.exit_code, found.stdout) == (2, "")
    assert message in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[network.addresses]\nxx_tinny = ['http://x/']", "addresses"),
        ("[network.ca_bundles]\nxx_tinny = 'x.pem'", "ca_bundles"),
    ],
)
def test_a_setting_for_a_source_that_is_none_is_refused(run, tmp_path, text, key):
    (tmp_path / "xref.toml").write_text(text, encoding="utf-8")
    found = run("--settings", tmp_path / "xref.toml")
    assert (found.exit_code, found.stdout) == (2, "")
    assert f"settings: network.{key}.xx_tinny: unknown source; known: {CODE}" in found.stderr


def test_another_address_is_taken_for_once(run, files, publisher):
    assert run("--address", publisher.publish(files, "/moved/"), CODE).exit_code == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90s", timedelta(seconds=90)),
        ("30m", timedelta(minutes=30)),
        (" 12H ", timedelta(hours=12)),
        ("2d", timedelta(2)),
    ],
)
def test_a_span_is_a_number_and_a_unit(text, expected):
    assert span(text) == expected


@pytest.mark.parametrize("text", ["", "0h", "12", "h", "-1h", "1.5h", "1y", "١h"])
def test_anything_else_is_no_span(text):
    with pytest.raises(click.BadParameter, match="no time span"):
        span(text)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_repeated_refresh_stops_on_a_signal_without_complaint(tmp_path, number):
    words = [
        "refresh",
        "--every",
        "1h",
        "--from",
        str(tmp_path),
        "--data-dir",
        str(tmp_path / "data"),
        next(iter(SOURCES)),
    ]
    command = [sys.executable, "-m", "xref", *words]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as child:
        assert "no list is in use" in child.stderr.readline()
        child.send_signal(number)
        assert child.wait(5) == 0
        assert child.stderr.read() == ""


def test_the_command_line_starts_without_what_only_a_download_needs():
    code = "import sys, xref.cli; print(*sorted({'requests', 'tenacity', 'pandas', 'filelock'} & set(sys.modules)))"
    assert subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True).strip() == ""


def test_the_torn_list_of_2019_is_refused_by_its_orphans(tmp_path):
    torn = LISTS / "us_ofac_sdn-2019-01-15"
    if not torn.is_dir():
        pytest.skip("needs ../shared/lists")
    words = ["refresh", "--from", str(torn), "--data-dir", str(tmp_path), "us_ofac_sdn"]
    found = CliRunner().invoke(main, words)
    assert found.exit_code == 2
    assert "10 ids are not in the main file" in found.stderr


def test_a_list_that_is_off_by_default_is_refreshed_where_it_is_named_or_its_files_are_given(run, files, monkeypatch):
    command = importlib.import_module("xref.cli.refresh")
    unasked = replace(source("https://example.invalid/{file}"), on_by_default=False)
    monkeypatch.setattr(command, "SOURCES", {CODE: unasked})
    assert run("--from", files).exit_code == 0
    assert run(CODE, "--from", files).exit_code == 0
    assert run().exit_code == 2
    assert "name a list: none is on by default" in run().stderr
