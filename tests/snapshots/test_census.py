"""What is counted."""

from __future__ import annotations

from tests.factory import listing
from xref.snapshots.census import count_birth_dates, count_name_kinds, count_programs, count_types


def test_listings_are_counted_by_type_program_and_kind_of_name():
    listings = (
        listing("A", programs=("P", "Q", "P"), aliases=("B",), weak=("C",), births=("1970",)),
        listing("D", type="vessel", programs=("P",), former=("E",)),
    )
    assert count_types(listings) == (("person", 1), ("vessel", 1))
    assert count_programs(listings) == (("P", 2), ("Q", 1))
    assert count_name_kinds(listings) == (("primary", 2), ("alias", 1), ("former_name", 1), ("weak_alias", 1))
    assert count_birth_dates(listings) == 1
