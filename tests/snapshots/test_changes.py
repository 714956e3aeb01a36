"""What counts as a change of a list, and that it is kept as it was found."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factory import listing
from tests.snapshots.tiny import CODE, take, whole, write_set
from xref.errors import SnapshotError
from xref.model import Address, Identifier, IdentifierKind, Name, NameKind, VesselDetails
from xref.snapshots.changes import (
    ChangeKind,
    FieldChange,
    ListingChange,
    changes_file,
    compare,
    read_changes,
    write_changes,
)


def kinds(changes):
    return [(change.kind.value, change.uid) for change in changes]


def test_listings_come_go_and_change_by_id():
    before = (listing("A", uid="1"), listing("B", uid="2"), listing("C", uid="3"))
    after = (listing("C", uid="3", programs=("P",)), listing("A", uid="1"), listing("D", uid="4"))
    assert kinds(compare(before, after)) == [("added", "4"), ("removed", "2"), ("changed", "3")]


def test_an_id_that_is_used_twice_hides_no_listing():
    twice = (listing("A", uid="1"), listing("B", uid="1"))
    assert compare(twice, twice[::-1]) == ()
    assert kinds(compare(twice, twice[:1])) == [("changed", "1")]


def test_another_order_of_names_programs_or_addresses_is_no_change():
    before = listing("A", uid="1", aliases=("B", "C"), programs=("P", "Q"))
    after = listing("A", uid="1", aliases=("C", "B"), programs=("Q", "P"))
    assert compare((before,), (after,)) == ()


def test_another_address_of_the_publishers_page_is_no_change():
    assert compare((listing(url="https://a.invalid/1"),), (listing(url="https://b.invalid/1"),)) == ()


def test_another_main_name_is_a_change_even_where_the_spellings_stay():
    before, after = listing("A", aliases=("B",)), listing("B", aliases=("A",))
    (change,) = compare((before,), (after,))
    assert change.fields == (FieldChange("names", ("A (primary)", "B (alias)"), ("A (alias)", "B (primary)")),)


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("names", (Name("Ivan Petrov"), Name("Vanya", NameKind.ALIAS, weak=True)), "Vanya (weak alias)"),
        ("title", "Colonel", "Colonel"),
        (
            "identifiers",
            (Identifier(IdentifierKind.PASSPORT, "A1", "ru", label="Passport", expires="2020-01-02"),),
            "Passport A1 (ru, expires 2020-01-02)",
        ),
        ("addresses", (Address(country="ru", text="Moscow, Russia"),), "Moscow, Russia"),
        ("vessel", VesselDetails(vessel_type="Tanker", flag="ir"), "vessel_type Tanker; flag ir"),
        ("notes", ("Linked to x",), "Linked to x"),
    ],
)
def test_a_changed_field_is_named_with_what_came(field, value, shown):
    (change,) = compare((listing(),), (replace(listing(), **{field: value}),))
    assert change.fields == (FieldChange(field, (), (shown,)),)


def test_a_date_of_birth_is_shown_with_its_precision():
    (change,) = compare((listing(births=("1970",)),), (listing(births=("1970-02-05",)),))
    assert change.fields == (FieldChange("birth_dates", ("1970",), ("1970-02-05",)),)


texts = st.text(st.characters(codec="utf-8"), max_size=8)
field_changes = st.builds(FieldChange, st.sampled_from(["names", "notes"]), st.tuples(texts), st.tuples(texts, texts))
listing_changes = st.builds(
    ListingChange, st.sampled_from(ChangeKind), texts, texts, texts, texts, st.tuples(texts), st.tuples(field_changes)
)


@given(st.lists(listing_changes, max_size=4))
def test_what_is_written_is_read_again_whatever_the_names_hold(tmp_path_factory, changes):
    path = tmp_path_factory.mktemp("changes") / "changes.jsonl"
    write_changes(path, changes)
    assert read_changes(path) == tuple(changes)


def test_nothing_written_is_told_from_nothing_changed(tmp_path):
    assert read_changes(tmp_path / "none.jsonl") is None
    write_changes(tmp_path / "some.jsonl", ())
    assert read_changes(tmp_path / "some.jsonl") == ()


@pytest.mark.parametrize("text", ["{", "[]\n", '{"change": "moved"}\n', "\udcff"])
def test_a_damaged_file_is_named_with_the_cure(tmp_path, text):
    path = tmp_path / "changes.jsonl"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(SnapshotError, match=r"changes\.jsonl is damaged .*; remove it"):
        read_changes(path)


def test_a_refresh_keeps_the_changes_beside_the_new_snapshot(tmp_path):
    take(tmp_path, write_set(tmp_path / "a"))
    old = whole(tmp_path).snapshot
    assert list(old.path.glob("changes-*")) == []  # there is nothing before the first
    take(tmp_path, write_set(tmp_path / "b", 31, first=2, aliases="5,Cinco\n"))
    lines = changes_file(whole(tmp_path).snapshot.path, old.sha256).read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    assert [(row["change"], row["source"], row["id"]) for row in found] == [
        ("added", CODE, "31"),
        ("added", CODE, "32"),
        ("removed", CODE, "1"),
        ("changed", CODE, "5"),
    ]
    assert found[-1]["fields"] == {"names": {"removed": [], "added": ["Cinco (alias)"]}}


def test_going_back_to_earlier_content_keeps_the_changes_on_the_way_back(tmp_path):
    first, second = write_set(tmp_path / "a"), write_set(tmp_path / "b", 31)
    take(tmp_path, first)
    take(tmp_path, second)
    newer = whole(tmp_path).snapshot
    take(tmp_path, first)
    assert kinds(read_changes(changes_file(whole(tmp_path).snapshot.path, newer.sha256))) == [("removed", "31")]
