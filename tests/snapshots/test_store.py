"""What is kept, and for how long."""

from __future__ import annotations

import json
import os
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.snapshots.tiny import CODE, INDEXER, source, whole, write_set
from xref.refreshing import refresh_source
from xref.settings import Keep, Settings
from xref.snapshots.base import Home, read_pointer
from xref.snapshots.base.plans import Plan
from xref.snapshots.store import prune

KEEP = Keep(snapshots=3, days=7)


@pytest.fixture
def history(tmp_path):
    """Six snapshots of 30 to 35 listings, each in use for a day; the last since 15 days."""
    for count in range(30, 36):
        refresh(tmp_path, write_set(tmp_path / f"set-{count}", count))
    root = tmp_path / "lists" / CODE
    rewrite(root / "current.json", uses=[{**use, "since": days_ago(20 - n)} for n, use in enumerate(uses(root))])
    for path in root.glob("snapshots/*/manifest.json"):
        rewrite(path, retrieved=days_ago(50 - listings(path)))
    for path in (root / "index").iterdir():
        os.utime(path, (time.time() - 90_000, time.time() - 90_000))
    return root


def refresh(data_dir, folder, **plan):
    settings = Settings(keep=KEEP)
    return refresh_source(source(), data_dir, INDEXER, settings=settings, plan=Plan(folder=folder, **plan))


def days_ago(days):
    return (datetime.now(UTC) - timedelta(days=days)).isoformat()


def rewrite(path, **values):
    record = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**record, **values}), encoding="utf-8")


def uses(root):
    return json.loads((root / "current.json").read_text(encoding="utf-8"))["uses"]


def listings(path):
    return json.loads(path.read_text(encoding="utf-8"))["listings"]


def stored(root):
    return {listings(path) for path in root.glob("snapshots/*/manifest.json")}


def test_nothing_younger_than_a_day_is_removed(tmp_path):
    for count in range(30, 36):
        refresh(tmp_path, write_set(tmp_path / f"set-{count}", count))
    root = tmp_path / "lists" / CODE
    assert len(stored(root)) == len(list((root / "index").iterdir())) == 6
    prune(Home(tmp_path, CODE), Keep(snapshots=0, days=0))
    assert len(stored(root)) == 6


def test_the_newest_few_and_the_one_in_use_are_kept(history, tmp_path):
    (history / "snapshots" / "notes").mkdir()
    refresh(tmp_path, tmp_path / "set-30", accept_shrink=True)
    assert stored(history) == {30, 33, 34, 35}
    assert whole(tmp_path).snapshot.listings == 30
    # The index that was in use a moment ago stays for whoever is about to open it.
    assert len(list((history / "index").iterdir())) == 2
    assert len(uses(history)) == 7  # what was in use then is known, also where it is gone


def test_what_was_in_use_lately_is_kept_beyond_the_newest_few(history, tmp_path):
    home = Home(tmp_path, CODE)
    assert [one.listings for one in prune(home, replace(KEEP, days=17.5), dry_run=True)] == [31, 30]
    assert [one.listings for one in prune(home, replace(KEEP, days=100), dry_run=True)] == []
    assert stored(history) == {30, 31, 32, 33, 34, 35}


def test_the_one_in_use_is_kept_whatever_its_age(history, tmp_path):
    assert len(prune(Home(tmp_path, CODE), Keep(snapshots=0, days=0))) == 5
    assert stored(history) == {35}
    assert whole(tmp_path).snapshot.listings == 35


def test_the_pointer_tells_what_was_in_use_since_when(tmp_path):
    first, second = write_set(tmp_path / "a"), write_set(tmp_path / "b", 31)
    for folder in (first, second, second, first):
        refresh(tmp_path, folder)
    pointer = read_pointer(Home(tmp_path, CODE))
    assert [use.sha256 == pointer.sha256 for use in pointer.uses] == [True, False, True]
    assert [use.since for use in pointer.uses] == sorted(use.since for use in pointer.uses)
