"""A refresh that stays in the foreground: regular, not all at the same minute, and stopped without harm."""

from __future__ import annotations

import importlib
import signal
import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests import publisher as faults
from tests.snapshots.tiny import leftovers, take, whole, write_set
from xref.cli.refresh.repeat import pause, repeat

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")

PATIENCE = 120  # seconds until a process counts as hung, on a machine that stalls; a publisher asks for up to 60


@pytest.fixture(autouse=True)
def own_handlers():
    before = [(number, signal.getsignal(number)) for number in (signal.SIGTERM, signal.SIGINT)]
    yield
    for number, handler in before:
        signal.signal(number, handler)


def test_the_pause_is_about_the_span_and_not_always_the_same():
    pauses = [pause(timedelta(hours=6)) for _ in range(50)]
    assert all(0.9 * 21_600 <= one <= 1.1 * 21_600 for one in pauses)
    assert len(set(pauses)) > 1


def test_it_runs_again_after_the_pause():
    runs = []

    def run():
        runs.append(1)
        if len(runs) == 3:
            signal.raise_signal(signal.SIGTERM)

    with pytest.raises(SystemExit) as stopped:
        repeat(run, timedelta(milliseconds=1))
    assert (len(runs), stopped.value.code) == (3, 0)


def test_a_stop_whose_exception_is_lost_still_stops():
    def run():
        try:
            signal.raise_signal(signal.SIGTERM)
        except SystemExit:  # as in an object's __del__
            signal.raise_signal(signal.SIGINT)  # an impatient second one

    repeat(run, timedelta(hours=1))


def test_a_stop_whose_exception_is_lost_is_said_again_where_a_publisher_is_waited_for(monkeypatch):
    monkeypatch.setattr(importlib.import_module(repeat.__module__), "SAID_AGAIN_AFTER", 0.01)
    waited = threading.Event()

    def run():
        try:
            signal.raise_signal(signal.SIGTERM)
        except SystemExit:  # as in an object's __del__
            waited.wait(PATIENCE)

    with pytest.raises(SystemExit):
        repeat(run, timedelta(hours=1))
    assert not waited.is_set()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("answer", [faults.drip, faults.drip_head, faults.status(503, Retry_After="60")])
def test_a_download_is_abandoned_without_harm(tmp_path, publisher, number, answer):
    home = tmp_path / "data"
    template = publisher.publish(write_set(tmp_path / "list-2021-07-07"))
    take(home, tmp_path / "list-2021-07-07")
    before = whole(home)
    publisher.on("/alt.csv", answer)
    command = [sys.executable, "-m", "tests.cli.refresh.command", template, "--every", "1h", "--data-dir", str(home)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        wait_until(lambda: len(publisher.requests) >= 2)
        child.send_signal(number)
        assert child.wait(PATIENCE) == 0
        assert (child.stdout.read(), child.stderr.read()) == ("", "")
    assert whole(home) == before
    assert leftovers(home) == []


def wait_until(holds):
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.005)
