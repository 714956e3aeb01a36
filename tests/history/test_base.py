"""Which stored snapshot a day, a hash or a word means."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime

import pytest

from tests.snapshots.tiny import CODE, take, write_set
from xref.errors import SettingsError, SnapshotError
from xref.history.base import Shelf, read_moment, shelves
from xref.snapshots.base import Home


@pytest.fixture
def shelf(tmp_path):
    """Lists of 2019, 2020 and 2021, taken in 2024, 2025 and 2026; then the one of 2020 was used again."""
    for year, count in ((2019, 30), (2020, 31), (2021, 32), (2020, 31)):
        take(tmp_path, write_set(tmp_path / f"list-{year}-03-01", count))
    home = Home(tmp_path, CODE)
    record = json.loads(home.pointer.read_text(encoding="utf-8"))
    days = ("2024-01-01", "2025-01-01", "2026-01-01T12:00:00", "2026-02-01")
    for use, day in zip(record["uses"], days, strict=True):
        use["since"] = datetime.fromisoformat(day).replace(tzinfo=UTC).isoformat()
    home.pointer.write_text(json.dumps(record), encoding="utf-8")
    return Shelf(home)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2024-01-01", 2019),  # in use
        ("2025-06-01", 2020),
        ("2026-01-01", 2021),  # at the end of that day
        ("2026-01-01T11:59", 2020),
        ("2026-05-01", 2020),
        ("2023-12-31", 2021),  # nothing was in use: the last one published by then
        ("2020-12-31", 2020),
        ("2019-03-01", 2019),
    ],
)
def test_a_day_means_what_was_in_use_then_or_else_was_published_by_then(shelf, day, year):
    assert shelf.as_of(read_moment(day)).manifest.published == f"{year}-03-01"


def test_before_the_first_publication_there_is_no_list(shelf):
    assert shelf.as_of(read_moment("2019-02-28")) is None


def test_a_list_that_was_in_use_and_is_gone_is_told_and_not_replaced_by_another(shelf):
    shutil.rmtree(shelf.as_of(read_moment("2026-01-01")).folder)
    with pytest.raises(SnapshotError, match=r"the list of that day \([0-9a-f]{16}, in use from 2026-01-01 12:00 UTC\)"):
        Shelf(shelf.home).as_of(read_moment("2026-01-02"))


def test_a_pointer_of_an_older_version_tells_of_the_one_in_use(shelf):
    record = json.loads(shelf.home.pointer.read_text(encoding="utf-8"))
    del record["uses"]
    shelf.home.pointer.write_text(json.dumps(record), encoding="utf-8")
    older = Shelf(shelf.home)
    assert older.as_of(datetime.now(UTC)).manifest.published == "2020-03-01"
    assert older.as_of(read_moment("2021-05-01")).manifest.published == "2021-03-01"
    assert older.previous is None


def test_a_snapshot_is_named_by_day_hash_or_word(shelf):
    assert shelf.current.manifest.published == "2020-03-01"
    assert shelf.previous.manifest.published == "2021-03-01"
    assert shelf.named("current") == shelf.current
    assert shelf.named("previous") == shelf.previous
    assert shelf.named("2019-03-01").manifest.published == "2019-03-01"
    for stored in shelf.stored:
        assert shelf.named(stored.manifest.sha256[:6]) == stored
        assert shelf.named(f"sha256:{stored.manifest.sha256}") == stored


@pytest.mark.parametrize("text", ["2018-01-01", "abcdef0123", "tomorrow", "12", ""])
def test_what_names_no_snapshot_is_told(shelf, text):
    with pytest.raises(SettingsError, match=r"is no date|is stored; stored: 2021-03-01 \("):
        shelf.named(text)


def test_every_list_of_which_something_is_stored_is_found(shelf, tmp_path):
    assert [one.home.code for one in shelves(tmp_path)] == [CODE]
    assert shelves(tmp_path / "nowhere") == ()
