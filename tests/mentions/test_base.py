"""Where a text is parted so that no name goes on over an end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.mentions.base import split_pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. Ivan left.", ["It rained.", "Ivan left."]),
        ("He fled Iraq. Ivan stayed.", ["He fled Iraq.", "Ivan stayed."]),
        ("It fell (in part). Ivan left.", ["It fell (in part).", "Ivan left."]),
        ('"I go." Ivan left.', ['"I go."', "Ivan left."]),
        ("He lives in the U.S. They do not.", ["He lives in the U.S.", "They do not."]),
        ("In the mid-1990s. Ivan left.", ["In the mid-1990s.", "Ivan left."]),
        ("They met Gen. Ivan Stone of Atlas Co. Ltd.", None),
        ("They met J. Stone, and R.L. Stone.", None),
        ("They met Lt. Gen. He Wu.", None),
        ("Factory No. 7 of Annex 3. 4 stands.", None),
        ("It is of Atlas S.A. DE C.V.", None),
        ("They met Gov. Stone, Sen. Stone and gen. Stone.", None),
        ("It is T.F.M.C. THE FOOD CORPORATION.", None),
        ("They met Jean-P. Stone.", None),
        ("J. S", None),
        ("It is of Atlas Co.\n \nIvan left.", ["It is of Atlas Co.", "Ivan left."]),
        ("One\n\nTwo", ["One", "Two"]),
        ("One line\nand more", None),
        ("STRIKE IN HALDEN\nTRADER OSKAR LIND FREED AFTER A YEAR\nRAIN", ["STRIKE IN HALDEN",
         "TRADER OSKAR LIND FREED AFTER A YEAR", "RAIN"]),
        ("He left.\n- Tom. Ann\n- Ivan", ["He left.", "- Tom.", "Ann", "- Ivan"]),
    ],
)  # fmt: skip
def test_a_text_is_parted_where_a_sentence_ends_for_sure(text, expected):
    assert [piece for _, piece in split_pieces(text)] == (expected or [text])


@given(st.text(alphabet=st.sampled_from('Aab c.\n!?)"1T'), max_size=80))
def test_between_two_pieces_are_only_blanks_and_in_none_an_empty_line(text):
    at = 0
    for start, piece in split_pieces(text):
        assert "\n\n" not in piece.strip()
        assert text.startswith(piece, start)
        assert not text[at:start].strip()
        at = start + len(piece)
    assert not text[at:].strip()
