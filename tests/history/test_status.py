"""What `xref lists` knows of each list."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest

from tests.history.listed import CODES, SOURCES, take
from xref.errors import SourceError
from xref.history.base import Shelf
from xref.history.status import statuses
from xref.snapshots import State
from xref.snapshots.base import Home, now

FIRST, SECOND = CODES


@pytest.fixture
def data_dir(tmp_path):
    take(tmp_path, "2019-01-15", "Ivan Petrov", "Anna Petrova")
    take(tmp_path, "2021-07-07", "Anna Petrova", "Pavel Orlov")
    return tmp_path


def status(data_dir, code=FIRST, sources=SOURCES):
    return next(one for one in statuses(data_dir, sources) if one.code == code)


def test_a_list_in_use_is_told_with_its_age_and_its_last_change(data_dir):
    record = status(data_dir).to_dict(now() + timedelta(hours=2))
    assert (record["source"], record["publisher"], record["in_use"]) == (FIRST, "The Office", True)
    assert (record["listings"], record["names"], record["snapshots"]) == (2, 2, 2)
    assert record["published"] == "2021-07-07"
    assert 7200 <= record["age_seconds"] < 7300
    assert record["retrieved"].endswith("Z")
    assert record["last_attempt"]["state"] == "updated"
    assert record["change"] == {"since": "2019-01-15", "added": 1, "removed": 1, "changed": 0}
    assert record["problem"] == ""


def test_a_known_list_that_was_never_refreshed_is_shown_too(data_dir):
    record = status(data_dir, SECOND).to_dict(now())
    assert (record["in_use"], record["listings"], record["age_seconds"], record["last_attempt"]) == (
        False, None, None, None,
    )  # fmt: skip


def test_a_failed_attempt_stands_beside_the_list_that_stayed_in_use(data_dir):
    with pytest.raises(SourceError):
        take(data_dir, "2022-01-01")
    found = status(data_dir)
    assert found.attempt.state is State.FAILED
    assert found.attempt.error
    assert found.current.manifest.published == "2021-07-07"
    with pytest.raises(SourceError):
        take(data_dir, "2022-01-01", code=SECOND)
    assert status(data_dir, SECOND).attempt.state is State.FAILED
    assert status(data_dir, SECOND).current is None


def test_a_stored_list_of_a_source_that_is_no_longer_known_is_shown(data_dir):
    assert [one.code for one in statuses(data_dir, {SECOND: SOURCES[SECOND]})] == [SECOND, FIRST]


def test_a_damaged_list_is_shown_as_such(data_dir):
    home = Home(data_dir, FIRST)
    shutil.rmtree(Shelf(home).current.folder)
    assert "gone or damaged" in status(data_dir).problem
    home.pointer.write_text("{", encoding="utf-8")
    assert "current.json is damaged" in status(data_dir).problem


def test_the_first_list_has_no_change(tmp_path):
    take(tmp_path, "2019-01-15", "Ivan Petrov")
    assert status(tmp_path).change is None
