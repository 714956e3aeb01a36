"""The only door to the network, against a publisher that fails in every way."""

from __future__ import annotations

import hashlib
import socket
import time
from dataclasses import replace

import pytest

from tests import publisher as faults
from tests.publisher import LAST_MODIFIED, cut, file, packed, redirect, status
from xref import web
from xref.errors import WebError
from xref.settings import Network
from xref.web import fetch, receive

BODY = b"1,one\r\n2,two\r\n"
PATIENT = Network(connect_timeout=2, read_timeout=0.4, total_timeout=3, max_bytes=1_000_000, attempts=3)
ONCE = replace(PATIENT, attempts=1)


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr(web, "BACKOFF_SECONDS", 0.01)


@pytest.fixture
def target(tmp_path):
    return tmp_path / "list.csv"


def test_a_file_is_stored_byte_for_byte_with_what_the_publisher_says_of_it(publisher, target):
    found = fetch(publisher.on("/list.csv", file(BODY)), target, PATIENT)
    assert target.read_bytes() == BODY
    assert (found.size, found.sha256) == (len(BODY), hashlib.sha256(BODY).hexdigest())
    assert (found.status, found.last_modified, found.redirects) == (200, LAST_MODIFIED, ())
    assert found.final_url == found.url == publisher.url()


def test_the_request_says_who_asks_and_in_what_language(publisher, target):
    fetch(publisher.on("/list.csv", file(BODY, agent="Mozilla/5")), target, PATIENT)
    headers = publisher.requests[0][1]
    assert headers["User-Agent"] == PATIENT.user_agent
    assert len(headers["User-Agent"]) >= 40
    assert headers["Accept-Language"].startswith("en")
    assert headers["Accept-Encoding"] == "gzip"


def test_what_has_not_changed_is_not_sent(publisher, target):
    url = publisher.on("/list.csv", file(BODY))
    etag = fetch(url, target, PATIENT).etag
    target.unlink()
    assert fetch(url, target, PATIENT, headers={"If-None-Match": etag}).is_not_modified
    assert not target.exists()


def test_progress_tells_bytes_so_far_and_in_all(publisher, target):
    seen = []
    fetch(publisher.on("/list.csv", file(BODY)), target, PATIENT, progress=lambda *told: seen.append(told))
    assert seen[-1] == ("list.csv", len(BODY), len(BODY))


def test_redirects_are_followed_and_recorded(publisher, target):
    publisher.on("/c", file(BODY))
    publisher.on("/b", redirect("c"))
    found = fetch(publisher.on("/a", redirect(publisher.url("/b"))), target, PATIENT)
    assert found.final_url == publisher.url("/c")
    assert found.redirects == (publisher.url("/a"), publisher.url("/b"))


def test_a_packed_body_is_unpacked_and_hashed_as_the_file_it_is(publisher, target):
    body = BODY * 50_000
    found = fetch(publisher.on("/list.csv", packed(body)), target, PATIENT)
    assert target.read_bytes() == body
    assert found.sha256 == hashlib.sha256(body).hexdigest()


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (file(BODY, agent="curl"), "status 403 Forbidden; the publisher refuses us: a User-Agent"),
        (faults.missing, "status 404 Not Found; the list has moved"),
        (status(410), "no longer published here"),
        (status(204), "status 204"),
        (status(304), "status 304"),  # nobody asked whether it had changed
        (status(206), "status 206"),
        (redirect("/list.csv"), "in a circle"),
        (redirect("ftp://127.0.0.1/list.csv"), "must begin with http"),
        (faults.page, r"a web page \(text/html\) in place of list.csv"),
        (faults.disguised_page, "a web page in place of list.csv"),
        (faults.bomb, "more than the 1,000,000 bytes"),
        (faults.drip, "not whole after 0.3 seconds"),
        (faults.drip_head, "not whole after 0.3 seconds"),
        (file(b""), "an empty file"),
        (lambda h: h.reply(200, BODY, Content_Encoding="br"), "packed as 'br'"),
    ],
)
def test_what_cannot_heal_is_refused_at_once(publisher, target, answer, message):
    network = replace(PATIENT, total_timeout=0.3) if answer in {faults.drip, faults.drip_head} else PATIENT
    with pytest.raises(WebError, match=message) as caught:
        fetch(publisher.on("/list.csv", answer), target, network)
    assert publisher.url() in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(publisher.requests) == 1
    assert not target.exists()


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (status(500), "status 500"),
        (status(503), "out of order"),
        (status(429), "too many requests"),
        (status(408), "too slow"),
        (cut(BODY, 5), "cut off, 5 of 14 bytes"),
        (faults.cut_chunks, "no connection"),
        (packed(BODY * 99, keep=20), "cut off in the middle of a packed body"),
        (lambda h: h.reply(200, b"no gzip", Content_Encoding="gzip"), "damaged on the way"),
        (faults.reset, "no connection"),
        (faults.silence, "no answer in time"),
    ],
)
def test_what_can_heal_is_tried_again(publisher, target, answer, message):
    with pytest.raises(WebError, match=message):
        fetch(publisher.on("/list.csv", answer), target, replace(PATIENT, attempts=2))
    assert len(publisher.requests) == 2
    assert not target.exists()
    publisher.on("/list.csv", answer, file(BODY))
    fetch(publisher.url(), target, PATIENT)
    assert target.read_bytes() == BODY


@pytest.mark.parametrize("at", range(len(BODY)))
def test_a_body_cut_off_anywhere_is_refused(publisher, target, at):
    with pytest.raises(WebError, match="cut off"):
        fetch(publisher.on("/list.csv", cut(BODY, at)), target, ONCE)
    assert not target.exists()


def test_what_came_of_a_refused_file_is_left_for_who_wants_to_look(publisher, target):
    for answer, left in ((faults.page, b"<!DOCTYPE"), (cut(BODY, 5), BODY[:5])):
        with pytest.raises(WebError):
            receive(publisher.on("/list.csv", answer), target, ONCE)
        assert target.read_bytes().startswith(left)


def test_a_long_way_of_redirects_is_left(publisher, target):
    for step in range(10):
        publisher.on(f"/{step}", redirect(f"/{step + 1}"))
    with pytest.raises(WebError, match="more than 3 redirects"):
        fetch(publisher.url("/0"), target, replace(PATIENT, max_redirects=3))


def test_the_publishers_wish_for_a_pause_is_granted(publisher, target):
    started = time.monotonic()
    fetch(publisher.on("/list.csv", status(503, Retry_After="1"), file(BODY)), target, PATIENT)
    assert time.monotonic() - started >= 1
    assert target.read_bytes() == BODY


def test_a_publisher_that_asks_for_more_time_than_there_is_is_not_waited_for(publisher, target):
    started = time.monotonic()
    with pytest.raises(WebError, match="status 503"):
        fetch(publisher.on("/list.csv", status(503, Retry_After="3600")), target, PATIENT)
    assert time.monotonic() - started < 2
    assert len(publisher.requests) == 1


def test_a_page_is_taken_where_a_page_is_expected(publisher, tmp_path):
    fetch(publisher.on("/story", faults.page), tmp_path / "story.html", PATIENT)
    assert (tmp_path / "story.html").read_bytes().startswith(b"<!DOCTYPE")


def test_nobody_there_is_one_line(target):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(WebError, match=r"no connection: Connection refused; check the network and proxy"):
        fetch(f"http://127.0.0.1:{port}/list.csv", target, ONCE)


@pytest.mark.parametrize("url", ["list.csv", "file:///etc/passwd", "http://", "http://[", "http://a..b/"])
def test_what_is_no_address_is_refused(target, url):
    with pytest.raises(WebError):
        fetch(url, target, ONCE)


def test_the_proxy_of_the_environment_is_used(publisher, target, monkeypatch):
    publisher.on("http://lists.invalid/list.csv", file(BODY))  # what a proxy is asked for
    monkeypatch.setenv("http_proxy", publisher.url(""))
    fetch("http://lists.invalid/list.csv", target, ONCE)
    assert target.read_bytes() == BODY
