"""The promise of `public_only`: nothing is read from this machine or its networks, whatever leads there."""

import socket
from dataclasses import replace

import pytest

from tests.publisher import file, redirect
from xref.errors import WebError
from xref.settings import Network
from xref.web import base, fetch, line

PUBLIC = Network(connect_timeout=2, read_timeout=2, total_timeout=5, attempts=1, public_only=True)
BODY = b"1,one\r\n"


@pytest.fixture
def target(tmp_path):
    return tmp_path / "list.csv"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),  # the credentials of a cloud's machine
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.215.14", True),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d70e", True),
        ("2002:7f00:1::", False),
    ],
)
def test_an_address_is_public_only_where_all_of_it_is(address, expected):
    assert base.is_public(address) is expected


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "127.1", "innocent.test"])
def test_every_name_of_this_machine_is_refused_before_it_is_asked(publisher, target, monkeypatch, host):
    here = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 0))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: here)
    address = publisher.on("/list.csv", file(BODY)).replace("127.0.0.1", host)
    with pytest.raises(WebError, match="which is not public"):
        fetch(address, target, PUBLIC)
    assert publisher.requests == []
    assert not target.exists()


def test_a_name_that_leads_elsewhere_at_the_second_look_is_refused_at_the_connection(publisher, target, monkeypatch):
    monkeypatch.setattr(line, "refuse_private_host", lambda url, host: None)  # the first look saw a public address
    with pytest.raises(WebError, match=r"leads to 127\.0\.0\.1, which is not public"):
        fetch(publisher.on("/list.csv", file(BODY)), target, PUBLIC)
    assert publisher.requests == []


def test_every_redirect_is_looked_at(publisher, target, monkeypatch):
    monkeypatch.setattr(base, "is_public", lambda address: address == "127.0.0.1")
    address = publisher.on("/list.csv", redirect("http://[::1]:9/secret"))
    with pytest.raises(WebError, match=r"leads to ::1, which is not public"):
        fetch(address, target, PUBLIC)
    assert len(publisher.requests) == 1


def test_whoever_does_not_ask_for_it_may_fetch_from_this_machine(publisher, target):
    fetch(publisher.on("/list.csv", file(BODY)), target, replace(PUBLIC, public_only=False))
    assert target.read_bytes() == BODY


@pytest.mark.parametrize(
    ("accept", "is_refused"), [("text/*", False), ("text/html, text/csv;q=0.5", False), ("image/*", True), ("", False)]
)
def test_a_type_that_was_not_asked_for_is_refused(publisher, target, accept, is_refused):
    network = replace(PUBLIC, public_only=False)
    address = publisher.on("/list.csv", file(BODY))
    if is_refused:
        with pytest.raises(WebError, match="text/csv, which is none of the kinds"):
            fetch(address, target, network, headers={"Accept": accept})
    else:
        found = fetch(address, target, network, headers={"Accept": accept} if accept else {})
        assert found.content_type == "text/csv"


def test_a_body_that_is_announced_as_too_large_is_not_begun(publisher, target):
    network = replace(PUBLIC, public_only=False, max_bytes=5)
    with pytest.raises(WebError, match="more than the 5 bytes that are allowed"):
        fetch(publisher.on("/list.csv", file(BODY)), target, network)
