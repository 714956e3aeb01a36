"""What of a text is read by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.mentions.names.segments import cut_segments


def parts(text):
    return [segment for _, segment in cut_segments(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. Ivan left.", ["It rained.", "Ivan left."]),
        ("It fell in 1997. Ivan left.", ["It fell in 1997.", "Ivan left."]),
        ("He fled Syria. Ivan stayed.", ["He fled Syria.", "Ivan stayed."]),
        ("They met Gen. Ivan Stone.", ["They met Gen. Ivan Stone."]),
        ("They met J. Stone.", ["They met J. Stone."]),
        ("Ivan left Iraq. Maria stayed.", ["Ivan left Iraq.", "Maria stayed."]),
        ("Harbour Sugar Inc. Ltd closed.", ["Harbour Sugar Inc. Ltd closed."]),
        ("One\n\nTwo", ["One", "Two"]),
        ("Tom\n- Ivan left. Ann\n- Maria", ["Tom", "- Ivan left.", "Ann", "- Maria"]),
        ("Wrapped lines. They\nstay. Together", ["Wrapped lines. They\nstay. Together"]),
    ],
)
def test_a_text_is_cut_where_no_name_goes_on(text, expected):
    assert parts(text) == expected


@given(st.text(alphabet=st.sampled_from("Aab c.\n!?)1"), max_size=80))
def test_each_segment_stands_where_it_is_said_to(text):
    assert all(text.startswith(segment, at) for at, segment in cut_segments(text))
    assert sum(len(segment) for segment in parts(text)) <= len(text)
