"""Whom we trust on the line, and that it is cut when the time is up."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.publisher import Publisher, file, redirect
from xref import web
from xref.errors import SettingsError, WebError
from xref.settings import Network
from xref.web import fetch

trustme = pytest.importorskip("trustme")

BODY = b"1,one\r\n2,two\r\n"
PATIENT = Network(connect_timeout=2, read_timeout=0.4, total_timeout=3, max_bytes=1_000_000, attempts=2)
LONG_AGO = datetime(2021, 7, 7, tzinfo=UTC)


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr(web, "BACKOFF_SECONDS", 0.01)


@pytest.fixture
def target(tmp_path):
    return tmp_path / "list.csv"


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def trusting(authority):
    """Network settings that trust the authority, and nobody else."""
    with authority.cert_pem.tempfile() as bundle:
        yield replace(PATIENT, ca_bundle=bundle)


@contextmanager
def publisher_with(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    with Publisher(context) as server:
        server.on("/list.csv", file(BODY))
        yield server


@pytest.fixture
def secure(authority):
    with publisher_with(authority.issue_cert("localhost")) as server:
        yield server


def test_a_certificate_that_nobody_vouches_for_is_refused(secure, target):
    with pytest.raises(WebError, match="certificate refused") as caught:
        fetch(secure.url(), target, PATIENT)
    assert secure.requests == []
    assert "set ca_bundle or ca_bundles" in str(caught.value)


def test_the_configured_authority_is_trusted(secure, trusting, target):
    fetch(secure.url(), target, trusting)
    assert target.read_bytes() == BODY


@pytest.mark.parametrize(
    ("names", "dates", "problem"),
    [
        (
            ("localhost",),
            {"not_before": LONG_AGO, "not_after": LONG_AGO + timedelta(days=1)},
            "certificate has expired",
        ),
        (("lists.invalid",), {}, "Hostname mismatch"),
    ],
)
def test_an_expired_or_foreign_certificate_is_refused_at_once(authority, trusting, target, names, dates, problem):
    with publisher_with(authority.issue_cert(*names, **dates)) as server:
        with pytest.raises(WebError, match=f"certificate refused: .*{problem}"):
            fetch(server.url(), target, trusting)
        assert server.requests == []


def test_a_self_signed_certificate_is_refused(trusting, target):
    with (
        publisher_with(trustme.CA().issue_cert("localhost")) as server,
        pytest.raises(WebError, match="certificate refused"),
    ):
        fetch(server.url(), target, trusting)


def test_the_environment_may_name_the_authority_too(secure, authority, target, monkeypatch):
    with authority.cert_pem.tempfile() as bundle:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", bundle)
        fetch(secure.url(), target, PATIENT)


@pytest.mark.parametrize("content", [None, "", "no certificate"])
def test_a_bundle_that_cannot_be_read_is_named(secure, target, tmp_path, content):
    bundle = tmp_path / "bundle.pem"
    if content is not None:
        bundle.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"certificates '.*bundle.pem' cannot be read.*set ca_bundle"):
        fetch(secure.url(), target, replace(PATIENT, ca_bundle=str(bundle)))


def test_a_trusted_publisher_may_not_send_us_to_an_open_line(secure, publisher, trusting, target):
    secure.on("/moved", redirect(publisher.on("/list.csv", file(BODY))))
    with pytest.raises(WebError, match="redirects from https to http://"):
        fetch(secure.url("/moved"), target, trusting)
    assert publisher.requests == []


def test_a_handshake_that_never_ends_is_cut(target):
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=drip_handshake, args=(server,), daemon=True).start()
        url = f"https://127.0.0.1:{server.getsockname()[1]}/list.csv"
        with pytest.raises(WebError, match=r"not whole after 0.3 seconds"):
            fetch(url, target, replace(PATIENT, total_timeout=0.3))


def drip_handshake(server):
    """A TLS record of the largest size, a byte at a time."""
    connection, _ = server.accept()
    with connection:
        try:
            connection.sendall(b"\x16\x03\x03\x40\x00")
            while True:
                connection.sendall(b"\x02")
                time.sleep(0.02)
        except OSError:  # the client had enough
            return
