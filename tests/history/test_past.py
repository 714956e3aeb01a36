"""An old list is screened with beside the one in use, which notices nothing."""

from __future__ import annotations

import os
import shutil
import time

import pytest

from tests.history.listed import CODES, INDEXER, SOURCES, take
from xref.errors import SnapshotError
from xref.history.base import Shelf, read_moment
from xref.history.past import lists_as_of, open_past
from xref.snapshots import load_current
from xref.snapshots.base import Home

CODE = CODES[0]


@pytest.fixture
def data_dir(tmp_path):
    take(tmp_path, "2019-01-15", "Ivan Petrov", "Anna Petrova")
    take(tmp_path, "2021-07-07", "Anna Petrova", "Pavel Orlov")
    return tmp_path


def files(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def names(index):
    return sorted(index.listing(number).name for number in range(2))


def test_an_old_list_is_opened_and_the_one_in_use_is_untouched(data_dir):
    before = files(data_dir / "lists" / CODE / "index"), load_current(data_dir, CODE)
    (old,), without = lists_as_of(data_dir, read_moment("2019-06-01"))
    assert without == ()
    index = open_past(old, SOURCES, INDEXER)
    assert names(index) == ["Anna Petrova", "Ivan Petrov"]
    assert index.snapshot.published == "2019-01-15"
    assert (files(data_dir / "lists" / CODE / "index"), load_current(data_dir, CODE)) == before


def test_the_index_is_built_once(data_dir):
    (old,), _ = lists_as_of(data_dir, read_moment("2019-06-01"))
    open_past(old, SOURCES, INDEXER)
    shutil.rmtree(old.files)  # what would be needed to build it
    assert names(open_past(old, SOURCES, INDEXER)) == ["Anna Petrova", "Ivan Petrov"]


def test_the_list_in_use_needs_no_second_index(data_dir):
    (now,), _ = lists_as_of(data_dir, read_moment("2021-08-01"))
    assert names(open_past(now, SOURCES, INDEXER)) == ["Anna Petrova", "Pavel Orlov"]
    assert not (data_dir / "lists" / CODE / "past").exists()


def test_a_damaged_index_is_built_anew(data_dir):
    (old,), _ = lists_as_of(data_dir, read_moment("2019-06-01"))
    open_past(old, SOURCES, INDEXER)
    (built,) = (data_dir / "lists" / CODE / "past").iterdir()
    for path in built.iterdir():
        path.write_bytes(b"torn")
    assert names(open_past(old, SOURCES, INDEXER)) == ["Anna Petrova", "Ivan Petrov"]


def test_an_index_that_nobody_used_for_a_week_is_removed_when_another_is_built(data_dir):
    take(data_dir, "2022-01-01", "Pavel Orlov", "Olga Orlova")
    past = data_dir / "lists" / CODE / "past"
    shelf = Shelf(Home(data_dir, CODE))
    open_past(shelf.named("2019-01-15"), SOURCES, INDEXER)
    os.utime(next(past.iterdir()), (time.time() - 8 * 86_400,) * 2)
    open_past(shelf.named("2021-07-07"), SOURCES, INDEXER)
    assert [path.name[:16] for path in past.iterdir()] == [shelf.named("2021-07-07").manifest.sha256[:16]]


def test_damaged_bytes_are_not_screened_with(data_dir):
    (old,), _ = lists_as_of(data_dir, read_moment("2019-06-01"))
    (old.files / "main.csv").write_text("1,Somebody Else\n", encoding="utf-8")
    with pytest.raises(SnapshotError, match="is damaged; import an archive"):
        open_past(old, SOURCES, INDEXER)


def test_a_list_that_had_no_snapshot_by_then_is_named_and_where_none_had_it_is_an_error(data_dir):
    take(data_dir, "2022-01-01", "Olga Orlova", "Ivan Orlov", code=CODES[1])
    found, without = lists_as_of(data_dir, read_moment("2021-08-01"))
    assert ([one.home.code for one in found], without) == ([CODE], (CODES[1],))
    with pytest.raises(SnapshotError, match=r"published by 2018-01-01; the oldest stored: xx_first of 2019-01-15 \("):
        lists_as_of(data_dir, read_moment("2018-01-01"))
    with pytest.raises(SnapshotError, match="run `xref refresh`"):
        lists_as_of(data_dir / "new", read_moment("2018-01-01"))


def test_a_list_of_an_unknown_source_is_named(data_dir):
    (old,), _ = lists_as_of(data_dir, read_moment("2019-06-01"))
    with pytest.raises(SnapshotError, match="of the unknown source 'xx_first'"):
        open_past(old, {}, INDEXER)
