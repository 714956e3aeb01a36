"""Every way in which a publisher fails: the last good list stays in use, one line says why, the exit code is right."""

from __future__ import annotations

import importlib
import ssl
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests import publisher as faults
from tests.publisher import Publisher, careless, cut, file, packed, redirect, status, unannounced
from tests.snapshots import tiny
from tests.snapshots.tiny import CODE, leftovers, whole, write_set
from xref import web
from xref.cli import main
from xref.sources.base import Source

FILES = ("main.csv", "alt.csv", "add.csv")
SETTINGS = "[network]\nattempts = 2\nmax_bytes = 100_000\nread_timeout = {read:g}\ntotal_timeout = {total:g}\n"
PATIENT, QUICK = SETTINGS.format(read=5, total=10), SETTINGS.format(read=0.4, total=1)
LAST = b"1,Street\r\n2,Road\r\n3,Lane\r\n"
LONG_AGO = datetime(2021, 7, 7, tzinfo=UTC)


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr(web, "BACKOFF_SECONDS", 0.01)


@pytest.fixture
def files(tmp_path):
    folder = write_set(tmp_path / "list", 40)
    (folder / "add.csv").write_bytes(LAST)
    return folder


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Refresh from an address."""
    command = importlib.import_module("xref.cli.refresh")
    settings = tmp_path / "xref.toml"

    def refresh(template, *words, ca_bundle="", text=PATIENT):
        bundle = f"[network.ca_bundles]\n{CODE} = '{ca_bundle}'\n" if ca_bundle else ""
        settings.write_text(text + bundle, encoding="utf-8")
        monkeypatch.setattr(command, "SOURCES", {CODE: three_files(template)})
        monkeypatch.setattr(command, "INDEXER", tiny.INDEXER)
        words = ["refresh", CODE, "--settings", str(settings), "--data-dir", str(tmp_path / "data"), *words]
        return CliRunner().invoke(main, words)

    return refresh


def three_files(template):
    """The tiny source with a third file, which must have two columns."""

    def parse(folder):
        tiny.read(folder / "add.csv", 2)
        return tiny.parse(folder)

    return Source(CODE, "Tiny", "The Tiny Office", FILES, (template,), parse, 3)


def rows_of(count, **options):
    """A well-formed list of so many listings, as bytes."""
    return lambda folder: (write_set(folder / "other", count, **options) / "main.csv").read_bytes()


def circle(publisher):
    publisher.on("/b", redirect("/add.csv"))
    return redirect("/b")


def chain(publisher):
    for step in range(12):
        publisher.on(f"/{step}", redirect(f"/{step + 1}"))
    return redirect("/0")


# What the third file's address answers after a good refresh, and what the one line says.
FAULTS = {
    "another User-Agent is wanted": (file(LAST, agent="curl/8"), "status 403 Forbidden; the publisher refuses us"),
    "404": (faults.missing, "status 404 Not Found; the list has moved"),
    "500 for good": (status(500), "status 500 Internal Server Error; the publisher is out of order"),
    "503 for an hour": (status(503, Retry_After="3600"), "status 503"),
    "cut off": (cut(LAST, 12), "cut off, 12 of 26 bytes came; what came is kept in"),
    "cut off in a chunk": (faults.cut_chunks, "no connection"),
    "cut off and packed": (packed(LAST, keep=20), "cut off in the middle of a packed body"),
    "cut off at a record's end and nobody says so": (unannounced(LAST[:18]), "cut off: the first 18 of 26 bytes"),
    "too small a Content-Length": (faults.longer(LAST), "'end': add.csv stops without a line end"),
    "HTML": (faults.page, "a web page (text/html) in place of add.csv"),
    "HTML in disguise": (faults.disguised_page, "a web page in place of add.csv"),
    "JSON with an error": (careless(b'{"error": "down", "code": 7, "x": 1}'), "'format': add.csv line 1: 3 columns"),
    "nothing": (careless(b""), "an empty file in place of add.csv"),
    "a gzip bomb": (faults.bomb, "more than the 100,000 bytes that are allowed"),
    "a body that never ends": (faults.drip, "not whole after 1 seconds; try again later"),
    "a header that never ends": (faults.drip_head, "not whole after 1 seconds; try again later"),
    "a broken connection": (faults.reset, "no connection: Connection reset by peer"),
    "silence": (faults.silence, "; try again later; the list of"),  # no answer in time, or none before the last moment
    "a way to an open file": (redirect("file:///etc/passwd"), "must begin with http"),
}
SLOW = {"503 for an hour", "a body that never ends", "a header that never ends", "silence"}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_set_whose_third_file_fails_is_refused_whole(run, files, publisher, tmp_path, fault):
    answer, line = FAULTS[fault]
    run = partial(run, text=QUICK if fault in SLOW else PATIENT)
    refuse(run, files, publisher, tmp_path, lambda _: publisher.on("/add.csv", answer), line)


@pytest.mark.parametrize(("way", "line"), [(circle, "redirects in a circle"), (chain, "more than 8 redirects")])
def test_redirects_that_lead_nowhere_are_left(run, files, publisher, tmp_path, way, line):
    refuse(run, files, publisher, tmp_path, lambda _: publisher.on("/add.csv", way(publisher)), line)


@pytest.mark.parametrize(
    ("main_file", "line"),
    [
        (rows_of(32), "'shrink': it shrank by more than 10%: 32 listings, 40 before"),
        (rows_of(40, program="Q"), "'shrink': it shrank by more than 10%: 0 of P, 40 before"),
        (rows_of(2), "'min-listings': 2 listings, the whole list has at least 3"),
        (rows_of(40, first=100), "'orphans': the files are of different days: 1 ids"),
        (lambda _: LAST * 20, "'format': main.csv line 1: 2 columns, expected 3"),
        (lambda _: b"9,?,P\n" + b"1,Party,P\n" * 40, "'set-aside': 1 of 42 records"),
    ],
)
def test_a_well_formed_wrong_file_is_refused_and_kept_for_inspection(run, files, publisher, tmp_path, main_file, line):
    wrong = main_file(tmp_path)
    found = refuse(run, files, publisher, tmp_path, lambda _: publisher.on("/main.csv", file(wrong)), line)
    kept = Path(found.stderr.partition("what came is kept in ")[2].partition(";")[0])
    assert kept.is_relative_to(tmp_path / "data")
    assert (kept / "main.csv").read_bytes() == wrong
    assert (kept / "add.csv").read_bytes() == LAST


def refuse(run, files, publisher, tmp_path, break_it, line):
    """A good refresh, a fault, and a good one again; what the fault's run printed comes back."""
    template = publisher.publish(files)
    first = run(template)
    assert (first.exit_code, first.stderr) == (0, "")
    before = whole(tmp_path / "data")
    break_it(template)
    found = run(template)
    assert line in found.stderr
    assert (found.exit_code, found.stdout, len(found.stderr.splitlines())) == (1, "", 1)
    assert found.stderr.startswith(f"Error: {CODE}: ")
    assert found.stderr.endswith("; the list of 2021-07-07 stays in use\n")
    assert whole(tmp_path / "data") == before
    assert leftovers(tmp_path / "data") == []
    publisher.publish(files)
    assert run(template).exit_code == 0
    assert whole(tmp_path / "data").snapshot.sha256 == before.snapshot.sha256
    return found


def test_a_burst_of_500_is_waited_out(run, files, publisher):
    template = publisher.publish(files)
    publisher.on("/add.csv", status(500), file(LAST))
    assert run(template).exit_code == 0


@pytest.mark.parametrize("answer", [cut, lambda body, at: unannounced(body[:at])])
@pytest.mark.parametrize("at", range(len(LAST)))
def test_a_file_that_is_cut_at_any_byte_is_refused(run, files, publisher, tmp_path, answer, at):
    template = publisher.publish(files)
    run(template)
    before = whole(tmp_path / "data")
    publisher.on("/add.csv", answer(LAST, at))
    found = run(template)
    assert (found.exit_code, len(found.stderr.splitlines())) == (1, 1)
    assert whole(tmp_path / "data") == before


def test_nothing_in_use_and_a_fault_is_exit_code_2(run, publisher, tmp_path):
    found = run(publisher.url("/{file}"))
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr.endswith("; no list is in use\n")
    assert leftovers(tmp_path / "data") == []


@pytest.mark.parametrize(
    ("dates", "is_trusted", "line"),
    [
        ({"not_before": LONG_AGO, "not_after": LONG_AGO + timedelta(days=1)}, True, "certificate has expired"),
        ({}, False, "unable to get local issuer certificate"),
    ],
)
def test_a_certificate_that_turns_bad_is_refused(run, files, tmp_path, dates, is_trusted, line):
    trustme = pytest.importorskip("trustme")
    authority = trustme.CA()
    with authority.cert_pem.tempfile() as bundle, secure(authority.issue_cert("localhost")) as good:
        assert run(good.publish(files), ca_bundle=bundle).exit_code == 0
        before = whole(tmp_path / "data")
        signer = authority if is_trusted else trustme.CA()
        with secure(signer.issue_cert("localhost", **dates)) as bad:
            found = run(bad.publish(files), ca_bundle=bundle)
        assert found.exit_code == 1
        assert (
            f"certificate refused: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: {line}" in found.stderr
        )
        assert bad.requests == []
        assert whole(tmp_path / "data") == before


def secure(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return Publisher(context)


def test_a_publisher_that_ignores_conditions_and_sends_the_same_bytes_has_nothing_new(run, files, publisher, tmp_path):
    template = publisher.publish(files)
    run(template)
    built = whole(tmp_path / "data").index
    for path in files.iterdir():
        publisher.on(f"/{path.name}", careless(path.read_bytes()))
    found = run(template, "--quiet")
    assert (found.exit_code, found.stdout) == (0, "1 list: 1 unchanged\n")
    assert whole(tmp_path / "data").index == built
