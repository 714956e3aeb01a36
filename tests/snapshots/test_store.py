"""What is kept, and for how long."""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.snapshots.tiny import CODE, take, whole, write_set
from xref.snapshots import store


@pytest.fixture
def history(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "KEPT_SNAPSHOTS", 3)
    for count in range(30, 36):
        take(tmp_path, write_set(tmp_path / f"set-{count}", count))
    return tmp_path / "lists" / CODE


def test_nothing_younger_than_a_day_is_removed(history):
    assert len(list((history / "snapshots").iterdir())) == 6
    assert len(list((history / "index").iterdir())) == 6


def test_the_newest_few_and_the_one_in_use_are_kept(history, tmp_path):
    for path in history.glob("snapshots/*/manifest.json"):
        record = json.loads(path.read_text(encoding="utf-8"))
        moment = datetime.now(UTC) - timedelta(days=50 - record["listings"])
        path.write_text(json.dumps({**record, "retrieved": moment.isoformat()}), encoding="utf-8")
    for path in (history / "index").iterdir():
        os.utime(path, (time.time() - 90_000, time.time() - 90_000))
    (history / "snapshots" / "notes").mkdir()
    oldest = tmp_path / "set-30"
    take(tmp_path, oldest, accept_shrink=True)
    kept = {json.loads(path.read_text())["listings"] for path in history.glob("snapshots/*/manifest.json")}
    assert kept == {30, 33, 34, 35}
    current = whole(tmp_path)
    assert current.snapshot.listings == 30
    # The index that was in use a moment ago stays for whoever is about to open it.
    assert len(list((history / "index").iterdir())) == 2
