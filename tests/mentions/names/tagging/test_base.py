"""The trained tables: a file of rows that are found by a hash."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.mentions.names.tagging.base import (
    ABOUT_FILE,
    BIAS,
    LABELS,
    LEXICON_FILE,
    MAX_ROWS,
    MODEL_FILE,
    ROW,
    Table,
    lexicon,
    pack_row,
    pack_table,
)

MAX_SHIPPED = 5_000_000  # bytes of the trained files in the wheel


@given(st.dictionaries(st.text(max_size=6), st.integers(1, 255), max_size=40))
def test_each_key_of_a_table_has_its_row(rows):
    table = Table(pack_table(rows, 1), 1)
    assert {key: table.get(key) for key in rows} == rows


def test_a_key_that_is_not_there_has_none():
    assert Table(pack_table({"a": 7}, 1), 1).get("b") == 0


def test_sums_of_rows_carry_nothing_over():
    heaviest = pack_row((BIAS - 1,) * len(LABELS))
    fields = (MAX_ROWS * heaviest).to_bytes(ROW, "little")
    assert {int.from_bytes(fields[i : i + 2], "little") for i in range(0, ROW, 2)} == {MAX_ROWS * (2 * BIAS - 1)}


def test_the_shipped_files_are_small_and_those_described():
    about = json.loads(ABOUT_FILE.read_text(encoding="utf-8"))
    assert MODEL_FILE.stat().st_size + LEXICON_FILE.stat().st_size < MAX_SHIPPED
    assert about["model"] == f"sha256:{sha256(MODEL_FILE.read_bytes()).hexdigest()}"
    assert {"wikigold", "re3d", "wnut17"} <= set(about["licenses"])


@pytest.mark.parametrize("name", ["john", "müller", "kowalski", "smith", "fatima"])
def test_the_lexicon_knows_names_of_many_countries(name):
    assert lexicon().get(name)
