"""The difference of two stored lists is what was noted, and where nothing was, what a comparison finds."""

from __future__ import annotations

import pytest

from tests.history.listed import CODES, SOURCES, take
from xref.errors import SettingsError, SnapshotError
from xref.history.base import Shelf
from xref.history.differences import difference, last_difference
from xref.snapshots.base import Home
from xref.snapshots.changes import changes_file


@pytest.fixture
def shelf(tmp_path):
    take(tmp_path, "2019-01-15", "Ivan Petrov", "Anna Petrova")
    take(tmp_path, "2020-01-15", "Anna Petrova", "Pavel Orlov")
    take(tmp_path, "2021-07-07", "Anna Petrova", "Pavel Orlov", "Olga Orlova")
    return Shelf(Home(tmp_path, CODES[0]))


def found(difference):
    return [(change.kind.value, change.name) for change in difference.changes]


def test_the_last_change_is_that_of_the_list_in_use(shelf):
    assert found(last_difference(shelf, SOURCES)) == [("added", "Olga Orlova")]


def test_what_was_noted_is_believed_and_without_a_note_the_lists_are_compared(shelf):
    before, after = shelf.named("2019-01-15"), shelf.named("2020-01-15")
    note = changes_file(after.folder, before.manifest.sha256)
    noted = difference(before, after, SOURCES)
    assert found(noted) == [("added", "Pavel Orlov"), ("removed", "Ivan Petrov")]
    note.unlink()
    assert difference(before, after, SOURCES) == noted
    note.write_text("", encoding="utf-8")
    assert found(difference(before, after, SOURCES)) == []


def test_any_two_lists_are_compared_in_either_direction(shelf):
    first, last = shelf.named("2019-01-15"), shelf.named("2021-07-07")
    assert found(difference(last, first, SOURCES)) == [
        ("added", "Ivan Petrov"),
        ("removed", "Pavel Orlov"),
        ("removed", "Olga Orlova"),
    ]


def test_a_lists_first_has_no_change_and_no_list_no_difference(tmp_path):
    shelf = Shelf(Home(tmp_path, CODES[0]))
    assert last_difference(shelf, SOURCES) is None
    take(tmp_path, "2019-01-15", "Ivan Petrov")
    first = last_difference(Shelf(shelf.home), SOURCES)
    assert (first.before, first.changes) == (None, ())


def test_what_cannot_be_compared_is_told(shelf):
    first, last = shelf.named("2019-01-15"), shelf.named("2021-07-07")
    with pytest.raises(SettingsError, match="unknown source 'xx_first'; known: "):
        difference(first, last, {})
    (first.files / "main.csv").write_text("torn", encoding="utf-8")
    with pytest.raises(SnapshotError, match="is damaged; import an archive"):
        difference(first, last, SOURCES)
