"""What is known of the last refresh: that it began, and how it ended."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest

from tests.snapshots.tiny import CODE, leftovers, take, write_set
from xref.errors import SnapshotError, SourceError
from xref.snapshots import State, read_attempt
from xref.snapshots.attempts import attempting
from xref.snapshots.base import Home


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "data", CODE)


def test_before_the_first_refresh_there_was_no_attempt(home):
    assert read_attempt(home) is None


def test_a_good_and_an_unchanged_refresh_are_noted(home, tmp_path):
    folder = write_set(tmp_path / "a")
    take(home.data_dir, folder)
    first = read_attempt(home)
    assert (first.state, first.error) == (State.UPDATED, "")
    assert datetime.now(UTC) - first.at < timedelta(minutes=1)
    take(home.data_dir, folder)
    assert read_attempt(home).state is State.UNCHANGED
    assert leftovers(home.data_dir) == []


def test_a_refused_list_is_noted_with_its_reason(home, tmp_path):
    take(home.data_dir, write_set(tmp_path / "a"))
    with pytest.raises(SourceError):
        take(home.data_dir, write_set(tmp_path / "b", 10))
    attempt = read_attempt(home)
    assert attempt.state is State.FAILED
    assert "refused at the gate 'shrink'" in attempt.error


def test_what_was_skipped_for_its_age_is_no_attempt(home, tmp_path):
    folder = write_set(tmp_path / "a")
    take(home.data_dir, folder)
    take(home.data_dir, folder, if_older=timedelta(hours=1))
    assert read_attempt(home).state is State.UPDATED


def test_a_refresh_that_was_stopped_is_known_to_have_begun(home):
    home.root.mkdir(parents=True)
    with pytest.raises(SystemExit), attempting(home):
        raise SystemExit(0)
    assert read_attempt(home).state is None


def test_what_the_disk_refuses_is_noted_in_the_words_the_user_sees(home):
    home.root.mkdir(parents=True)
    with pytest.raises(SnapshotError), attempting(home):
        raise PermissionError(13, os.strerror(13), "current.json")
    assert read_attempt(home).error.startswith("cannot write current.json: not allowed: set another folder")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"at": 1, "state": "x", "error": ""}'])
def test_a_damaged_note_is_none(home, text):
    home.root.mkdir(parents=True)
    (home.root / "attempt.json").write_text(text, encoding="utf-8")
    assert read_attempt(home) is None


def test_a_note_that_cannot_be_written_stops_no_refresh(home):
    home.root.mkdir(parents=True)
    (home.root / "attempt.json").mkdir()
    with attempting(home) as note:
        note(State.UPDATED)
    assert read_attempt(home) is None
