"""What was refused is kept for inspection, within bounds."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from xref.snapshots.arrivals import quarantine
from xref.snapshots.arrivals.quarantine import keep_refused
from xref.snapshots.base import Home


@pytest.fixture
def home(tmp_path):
    home = Home(tmp_path, "xx")
    (home.root / "tmp-1" / "snapshot").mkdir(parents=True)
    return home


def deliver(home, **files):
    folder = home.root / "tmp-1" / "snapshot" / "files"
    folder.mkdir(exist_ok=True)
    for name, body in files.items():
        (folder / name).write_bytes(body)
    return folder


def refuse(home, reason="too short", **files):
    return keep_refused(home, deliver(home, **files), reason)


def test_the_bytes_are_kept_with_the_reason_and_the_folder_is_empty_then(home):
    kept = refuse(home, main=b"1,one", alt=b"")
    assert kept.parent == home.refused
    assert (kept / "main").read_bytes() == b"1,one"
    record = json.loads((kept / "refusal.json").read_text(encoding="utf-8"))
    assert (record["reason"], record["files"][0]["size"], len(record["files"])) == ("too short", 5, 1)
    assert list((home.root / "tmp-1" / "snapshot" / "files").iterdir()) == []


def test_nothing_is_kept_of_nothing(home):
    assert refuse(home, main=b"") is None
    assert not home.refused.exists()


def test_the_same_bytes_are_kept_once_with_the_last_reason(home):
    first = refuse(home, main=b"1")
    assert refuse(home, reason="again", main=b"1") == first
    assert json.loads((first / "refusal.json").read_text(encoding="utf-8"))["reason"] == "again"
    assert len(list(home.refused.iterdir())) == 1


def test_only_the_newest_few_are_kept(home, monkeypatch):
    monkeypatch.setattr(quarantine, "KEPT_REFUSALS", 2)
    kept = []
    for number in range(4):
        kept.append(refuse(home, main=b"%d" % number))
        os.utime(kept[-1], (number, number))
    assert {path.name for path in home.refused.iterdir()} == {path.name for path in kept[-2:]}


def test_large_files_are_cut_and_old_ones_make_room(home, monkeypatch):
    monkeypatch.setattr(quarantine, "KEPT_FILE_BYTES", 1000)
    monkeypatch.setattr(quarantine, "KEPT_BYTES", 3000)
    old = refuse(home, main=b"1" * 900)
    os.utime(old, (1, 1))
    new = refuse(home, main=b"2" * 2000, alt=b"3" * 2000)
    assert [path.stat().st_size for path in (new / "alt", new / "main")] == [1000, 1000]
    assert json.loads((new / "refusal.json").read_text(encoding="utf-8"))["files"][0]["size"] == 2000
    assert not old.exists()


def test_a_full_disk_does_not_hide_the_reason(home, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    folder = deliver(home, main=b"1")
    assert keep_refused(home, folder, "too short") is None
    assert list(folder.iterdir()) == []
