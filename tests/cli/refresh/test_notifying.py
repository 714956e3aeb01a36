"""A webhook is told of what changed or failed; whatever it does, the refresh is none the worse; no secret is told."""

from __future__ import annotations

import importlib
import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from tests import publisher as faults
from tests.publisher import Publisher, redirect, status
from tests.snapshots.tiny import CODE, INDEXER, source, whole, write_set
from xref import web
from xref.cli import main

SECRET = "/services/T0/s3cr3t?token=s3cr3t"


def accepted(handler):
    handler.reply(204)


def hang_up(_handler):
    raise ConnectionResetError


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr(web, "BACKOFF_SECONDS", 0.01)


@pytest.fixture
def run(tmp_path, monkeypatch, publisher):
    """Refresh from a folder, and tell the publisher's webhook."""
    command = importlib.import_module("xref.cli.refresh")
    monkeypatch.setattr(command, "SOURCES", {CODE: replace(source(), on_by_default=True)})
    monkeypatch.setattr(command, "INDEXER", INDEXER)
    monkeypatch.setenv("XREF_DATA_DIR", str(tmp_path / "data"))
    settings = tmp_path / "xref.toml"
    settings.write_text("[network]\nattempts = 3\nread_timeout = 0.3\ntotal_timeout = 1.0\n", encoding="utf-8")

    def invoke(folder, url=""):
        words = ["--from", str(folder), "--settings", str(settings), "--notify", url or publisher.url(SECRET)]
        found = CliRunner().invoke(main, ["refresh", *words])
        assert "s3cr3t" not in found.output
        return found

    return invoke


def told(publisher):
    return [json.loads(body) for body in publisher.posted]


def test_what_changed_is_told_once_with_the_listings(run, publisher, tmp_path):
    publisher.on(SECRET, accepted)
    run(write_set(tmp_path / "list-2021-07-07"))
    found = run(write_set(tmp_path / "list-2021-08-01", 31, first=2, aliases="5,Cinco\n"))
    assert (found.exit_code, found.stderr) == (0, "")
    first, second = told(publisher)
    assert first["text"] == f"xref refresh: {CODE} new"
    assert second["text"] == f"xref refresh: {CODE} +2 -1 ~1"
    (record,) = second["lists"]
    assert second["schema"] == "xref.refresh/1"
    assert (record["state"], record["since"], record["published"]) == ("updated", "2021-07-07", "2021-08-01")
    assert (record["added"], record["removed"], record["changed"]) == (2, 1, 1)
    assert [(change["change"], change["id"], change["fields"]) for change in record["changes"]] == [
        ("added", "31", []),
        ("added", "32", []),
        ("removed", "1", []),
        ("changed", "5", ["names"]),
    ]
    assert publisher.requests[-1][1]["Content-Type"].startswith("application/json")


def test_no_news_is_not_told_and_bad_news_is(run, publisher, tmp_path):
    publisher.on(SECRET, accepted)
    folder = write_set(tmp_path / "list-2021-07-07")
    run(folder)
    run(folder)
    assert len(told(publisher)) == 1
    failed = run(write_set(tmp_path / "short", 10))
    assert failed.exit_code == 1
    (record,) = told(publisher)[1]["lists"]
    assert record["state"] == "failed"
    assert "refused at the gate 'shrink'" in record["error"]
    assert "FAILED, the list of 2021-07-07 stays in use" in told(publisher)[1]["text"]


def test_the_address_may_come_from_the_environment(run, publisher, tmp_path):
    publisher.on(SECRET, accepted)
    found = CliRunner().invoke(
        main,
        ["refresh", "--from", str(write_set(tmp_path / "list"))],
        env={"XREF_NOTIFY_URL": publisher.url(SECRET)},
    )
    assert found.exit_code == 0
    assert len(told(publisher)) == 1


def test_a_long_list_of_changes_is_cut_and_says_so(run, publisher, tmp_path):
    publisher.on(SECRET, accepted)
    run(write_set(tmp_path / "a", 30))
    run(write_set(tmp_path / "b", 150))
    (record,) = told(publisher)[1]["lists"]
    assert (record["added"], len(record["changes"]), record["changes_left_out"]) == (120, 100, 20)


def test_what_passes_is_tried_again(run, publisher, tmp_path):
    publisher.on(SECRET, status(500), status(429), accepted)
    assert run(write_set(tmp_path / "list")).stderr == ""
    assert len(publisher.posted) == 3


@pytest.mark.parametrize(
    ("answer", "said", "attempts"),
    [
        (faults.missing, "status 404; check its address", 1),
        (status(500), "status 500; try again later", 3),
        (redirect("/elsewhere/s3cr3t"), "status 302; set the address that it leads to", 1),
        (faults.silence, "no connection, or no answer in time", 3),
        (hang_up, "no connection, or no answer in time", 3),
    ],
)
def test_a_webhook_that_fails_is_a_warning_and_no_failure(run, publisher, tmp_path, answer, said, attempts):
    publisher.on(SECRET, answer)
    found = run(write_set(tmp_path / "list"))
    assert found.exit_code == 0
    assert found.stderr == f"warning: the webhook was not told of this refresh: 127.0.0.1: {said}" + (
        "; check the network and proxy\n" if "connection" in said else "\n"
    )
    assert whole(tmp_path / "data").snapshot.listings == 30
    assert len(publisher.posted) == attempts
    assert all("elsewhere" not in path for path, _ in publisher.requests)


def test_a_webhook_that_nobody_runs_or_nobody_vouches_for_is_a_warning(run, tmp_path):
    gone = Publisher()
    gone.server.server_close()
    nobody = run(write_set(tmp_path / "a"), url=gone.url(SECRET))
    assert (nobody.exit_code, nobody.stderr.count("\n")) == (0, 1)
    assert "127.0.0.1: no connection" in nobody.stderr


@pytest.mark.parametrize("url", ["ftp://hooks.invalid/s3cr3t", "s3cr3t", "https:///s3cr3t", "https://[s3cr3t"])
def test_what_is_no_address_is_refused_before_the_refresh_and_not_repeated(run, tmp_path, url):
    found = run(write_set(tmp_path / "list"), url=url)
    assert found.exit_code == 2
    assert "it must begin with https:// or http://" in found.stderr
    assert whole(tmp_path / "data") is None
