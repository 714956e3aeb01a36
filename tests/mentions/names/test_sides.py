"""Sides: what stands before and after a place, wherever the lines end."""

from __future__ import annotations

from xref.mentions.names.sides import words_after, words_before

TEXT = "It rained, and\nthe Epping fell\nover.\n"


def test_the_two_words_or_marks_on_each_side_are_told():
    assert words_before(TEXT, TEXT.index("Epping")) == ("\n", "the")
    assert words_after(TEXT, TEXT.index(" fell")) == ("fell", "\n")
    assert words_before(TEXT, 0) == ("\n", "\n")


def test_a_line_break_made_for_width_is_a_blank():
    wraps = frozenset({TEXT.index("\nthe"), TEXT.index("\nover")})
    assert words_before(TEXT, TEXT.index("Epping"), wraps) == ("and", "the")
    assert words_after(TEXT, TEXT.index(" fell"), wraps) == ("fell", "over")
