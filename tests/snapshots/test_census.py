"""What is counted."""

from __future__ import annotations

from tests.factory import listing
from xref.snapshots.base import StoredFile
from xref.snapshots.census import (
    FILLS,
    OF_PERSONS,
    count_birth_dates,
    count_fills,
    count_name_kinds,
    count_programs,
    count_types,
    file_ends,
)


def test_listings_are_counted_by_type_program_and_kind_of_name():
    listings = (
        listing("A", programs=("P", "Q", "P"), aliases=("B",), weak=("C",), births=("1970",)),
        listing("D", type="vessel", programs=("P",), former=("E",)),
    )
    assert count_types(listings) == (("person", 1), ("vessel", 1))
    assert count_programs(listings) == (("P", 2), ("Q", 1))
    assert count_name_kinds(listings) == (("primary", 2), ("alias", 1), ("former_name", 1), ("weak_alias", 1))
    assert count_birth_dates(listings) == 1


def test_fields_are_counted_of_those_who_can_have_them():
    fills = {
        fill.name: (fill.count, fill.of)
        for fill in count_fills(
            (
                listing("A", births=("1970",), aliases=("B",), programs=()),
                listing("C", programs=("P",)),
                listing("D", type="vessel", programs=("P",)),
            )
        )
    }
    assert fills["birth dates"] == (1, 2)
    assert fills["aliases"] == (1, 3)
    assert fills["programs"] == (2, 3)
    assert fills["nationalities"] == (0, 2)
    assert set(fills) == set(FILLS)
    assert set(FILLS) >= OF_PERSONS


def test_the_end_of_a_csv_file_is_its_last_byte(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"1\r\n\x1a")
    (tmp_path / "b.csv").write_bytes(b"")
    files = [StoredFile(name, 0, "") for name in ("a.csv", "b.csv", "gone.csv", "list.xml")]
    assert file_ends(tmp_path, files) == {"a.csv": b"\x1a", "b.csv": b"", "gone.csv": b""}
