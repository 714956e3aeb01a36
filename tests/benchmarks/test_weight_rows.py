"""The rows that weights are fitted to."""

from __future__ import annotations

import pytest
import weight_rows

from xref.model import PartyType


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("JONG, Song Hwa", "person", "Song Hwa Jong"),
        ("SILVER STAR CO., LTD.", "organization", "Silver Star Co., Ltd."),
        ("OMAR", "person", "Omar"),
    ],
)
def test_a_listed_name_is_written_as_articles_have_it(name, kind, expected):
    assert weight_rows.as_written(name, PartyType(kind)) == expected


def test_the_hash_tells_files_by_content_and_not_by_place(tmp_path):
    for name, content in (("a/x", "1"), ("b/y", "1"), ("c/x", "2")):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(content)
    one, same, other = (weight_rows.hash_of([tmp_path / name]) for name in "abc")
    assert one == same != other
