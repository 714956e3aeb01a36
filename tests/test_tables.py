"""Tables of fixed rows that are found by a hash."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xref.tables import Table, pack_table


@given(st.dictionaries(st.text(max_size=6), st.integers(1, 255), max_size=40))
def test_each_key_of_a_table_has_its_row(rows):
    table = Table(pack_table(rows, 1), 1)
    assert {key: table.get(key) for key in rows} == rows


def test_a_key_that_is_not_there_has_none():
    assert Table(pack_table({"a": 7}, 1), 1).get("b") == 0
