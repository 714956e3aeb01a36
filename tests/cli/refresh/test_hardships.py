"""What the machine does to a refresh: full disks, closed folders, clocks, others at work; nothing is lost, all told."""

from __future__ import annotations

import ctypes
import errno
import itertools
import json
import os
import subprocess
import sys
import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.snapshots.tiny import CODE, leftovers, take, whole, write_set
from xref.errors import SnapshotError
from xref.snapshots import State

ROOT = Path(__file__).resolve().parents[3]
linux = pytest.mark.skipif(sys.platform != "linux", reason="limits and capabilities of Linux")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@pytest.fixture
def home(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def old(tmp_path):
    return write_set(tmp_path / "list-2021-07-07")


@pytest.fixture
def new(tmp_path):
    return write_set(tmp_path / "list-2021-08-01", 31)


class Disk:
    """Fails at one of the writes below a folder, counted from 1; audit hooks stay for ever, so there is one."""

    def __init__(self) -> None:
        self.folder, self.fails_at, self.writes = "", 0, 0
        sys.addaudithook(self.watch)

    def watch(self, event, arguments):
        if self.folder and self.is_write(event, arguments):
            self.writes += 1
            if self.writes == self.fails_at:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))

    def is_write(self, event, arguments):
        place = arguments[0] if arguments else None
        if not isinstance(place, str | os.PathLike) or not os.fspath(place).startswith(self.folder):
            return False
        return (event == "open" and arguments[2] & WRITES) or event in {"os.mkdir", "os.rename", "os.truncate"}

    @contextmanager
    def failing(self, folder, at):
        self.folder, self.fails_at, self.writes = str(folder), at, 0
        try:
            yield
        finally:
            self.folder = ""


@pytest.fixture(scope="module")
def disk():
    return Disk()


def test_a_disk_that_is_full_at_any_write_loses_nothing(home, old, new, disk):
    failures = []
    before = take(home, old).manifest.sha256
    for at in itertools.count(1):
        with disk.failing(home, at):
            try:
                take(home, new)
            except SnapshotError as exc:
                failures.append(str(exc))
        if whole(home).snapshot.sha256 != before:  # the disk was full only after the swap, or not at all
            take(home, old)
        if disk.writes < at:
            break
    assert len(failures) >= 10
    assert all("no space left on the disk: make room" in line and str(home) in line for line in failures)
    take(home, new)
    assert (whole(home).snapshot.listings, leftovers(home)) == (31, [])


def test_a_disk_that_is_full_keeps_the_reason_of_a_refusal(home, old, tmp_path, disk):
    short = write_set(tmp_path / "short", 10)
    take(home, old)
    before = whole(home)
    for at in itertools.count(1):
        with disk.failing(home, at), pytest.raises(Exception, match=r"no space left on the disk|'shrink'"):
            take(home, short)
        assert whole(home) == before
        if disk.writes < at:
            break
    take(home, old)
    assert leftovers(home) == []


def refresh(home, folder, **options):
    """The command in a process of its own, without bytecode: a limit on files would cut that short for the next one."""
    words = [sys.executable, "-B", "-m", "tests.cli.refresh.command", "http://127.0.0.1/{file}", "--from", str(folder)]
    done = subprocess.run(
        [*words, "--data-dir", str(home)], cwd=ROOT, capture_output=True, text=True, check=False, **options
    )
    return done.returncode, done.stdout, done.stderr


@linux
@pytest.mark.parametrize("limit", [0, 64, 512, 1024])
def test_a_limit_on_the_size_of_files_is_one_line(home, old, new, limit):
    import resource  # noqa: PLC0415 - POSIX alone has it

    take(home, old)
    before = whole(home)
    code, out, err = refresh(
        home, new, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    )
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert "the file would be larger than is allowed here" in err
    assert "the list of 2021-07-07 stays in use" in err
    assert whole(home) == before
    take(home, new)
    assert (whole(home).snapshot.listings, leftovers(home)) == (31, [])


def forgo_the_right_to_write_anywhere():
    """The super-user's programs may write into closed folders, unless they give that up (CAP_DAC_OVERRIDE)."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)  # PR_CAPBSET_DROP; from the next program on


@linux
@pytest.mark.parametrize("folder", [old, new], ids=["unchanged", "changed"])
def test_a_read_only_folder_is_one_line_and_stays_readable(home, old, new, folder):
    take(home, old)
    before = whole(home)
    folders = [home, *(path for path in home.rglob("*") if path.is_dir())]
    for path in folders:
        path.chmod(0o500)
    try:
        chosen = {"old": old, "new": new}[folder.__name__]
        code, out, err = refresh(home, chosen, preexec_fn=forgo_the_right_to_write_anywhere)
    finally:
        for path in folders:
            path.chmod(0o700)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert "not allowed: set another folder with --data-dir or XREF_DATA_DIR; the list of 2021-07-07 stays" in err
    assert whole(home) == before


def test_a_clock_that_was_set_back_loses_nothing(home, old, new, tmp_path):
    take(home, old)
    take(home, write_set(tmp_path / "list-2021-07-20", 32))
    ahead = datetime.now(UTC) + timedelta(days=400)
    for path in home.rglob("*.json"):
        if path.name in {"manifest.json", "current.json"}:
            move(path, ahead)
    for path in home.rglob("*"):
        os.utime(path, (ahead.timestamp(), ahead.timestamp()))
    assert take(home, new, if_older=timedelta(days=1)).state is State.UPDATED
    assert whole(home).snapshot.listings == 31
    assert len(list((home / "lists" / CODE / "snapshots").iterdir())) == 3
    assert take(home, new).state is State.UNCHANGED


def move(path, moment):
    record = json.loads(path.read_text(encoding="utf-8"))
    moved = {key: moment.isoformat() for key in ("retrieved", "checked_at") if key in record}
    path.write_text(json.dumps(record | moved), encoding="utf-8")


def slowly(body):
    """A file that is sent when the test says so."""
    asked, go = threading.Event(), threading.Event()

    def answer(handler):
        asked.set()
        go.wait(20)
        handler.reply(200, body)

    return answer, asked, go


@pytest.mark.parametrize(("wait", "code"), [("20s", 0), ("1s", 1)])
def test_the_second_of_two_refreshes_waits_or_gives_up_with_a_line(home, old, publisher, wait, code):
    take(home, old)
    template = publisher.publish(old)
    answer, asked, go = slowly(b"2,Dos\n")
    publisher.on("/alt.csv", answer)
    words = [sys.executable, "-m", "tests.cli.refresh.command", template, "--data-dir", str(home), "--wait", wait]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, cwd=ROOT, **pipes) as first:
        assert asked.wait(20)
        with subprocess.Popen(words, cwd=ROOT, **pipes) as second:
            if code:
                second.wait(20)
            go.set()
            out, err = second.communicate(timeout=20)
        assert first.wait(20) == 0
    assert second.returncode == code
    if code:
        assert (out, len(err.splitlines())) == ("", 1)
        assert "another process is refreshing it (lock " in err
        assert "waited 1 s); try again later; the list of 2021-07-07 stays in use" in err
    else:
        assert (out, err) == (f"{CODE}  unchanged: 30 listings, published 2021-07-07\n", "")
    assert (whole(home).snapshot.listings, leftovers(home)) == (30, [])
