"""What is counted, and what counts as a change."""

from __future__ import annotations

from tests.factory import listing
from xref.snapshots.base import Changes
from xref.snapshots.census import compare, count_birth_dates, count_name_kinds, count_programs, count_types


def test_listings_are_counted_by_type_program_and_kind_of_name():
    listings = (
        listing("A", programs=("P", "Q", "P"), aliases=("B",), weak=("C",), births=("1970",)),
        listing("D", type="vessel", programs=("P",), former=("E",)),
    )
    assert count_types(listings) == (("person", 1), ("vessel", 1))
    assert count_programs(listings) == (("P", 2), ("Q", 1))
    assert count_name_kinds(listings) == (("primary", 2), ("alias", 1), ("former_name", 1), ("weak_alias", 1))
    assert count_birth_dates(listings) == 1


def test_a_change_is_by_id_and_by_any_field():
    before = (listing("A", uid="1"), listing("B", uid="2"), listing("C", uid="3"))
    after = (listing("C", uid="3", programs=("P",)), listing("A", uid="1"), listing("D", uid="4"))
    assert compare(before, after) == Changes(added=("4",), removed=("2",), changed=("3",))


def test_an_id_that_is_used_twice_hides_no_listing():
    twice = (listing("A", uid="1"), listing("B", uid="1"))
    assert compare(twice, twice) == Changes()
    assert compare(twice, twice[:1]) == Changes(changed=("1",))
