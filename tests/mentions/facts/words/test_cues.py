"""What cues.py promises: the rows of the table, wherever they stand in a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.mentions.facts.words.cues import cue_words, find_cues
from xref.text import find_words


def cues(text: str) -> list[tuple[str, str]]:
    found = find_cues(text, find_words(text, cue_words))
    return sorted((text[start:end], kind) for kind, (start, end) in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("he was Sanctioned.", [("Sanctioned", "listed")]),
        ("the U.S. Treasury said", [("U.S. Treasury", "listed")]),
        ("executive\norder", [("executive\norder", "listed")]),
        ("of no relation", [("no relation", "denial")]),
        ("a black-listed man", [("black-listed", "listed")]),
        ("the bishop's shopping", []),
        ("(shop)", [("shop", "everyday")]),
        ("Чёрный список", [("Чёрный список", "listed")]),
        ("بالعقوبات", [("العقوبات", "listed")]),
        ("美国制裁名单和制裁", [("制裁", "listed"), ("制裁名单", "listed")]),
        ("فريق كرة القدم", [("كرة القدم", "everyday")]),
        ("İSTANBUL sanctions", [("sanctions", "listed")]),
        ("", []),
    ],
)
def test_a_row_of_the_table_is_found_as_words_of_the_text(text, found):
    assert cues(text) == found


@given(st.text(alphabet="shop no relation\n.制裁'", max_size=60))
def test_no_cue_stands_inside_another(text):
    places = [place for _, place in find_cues(text, find_words(text, cue_words))]
    assert all(one.end <= other.start for one, other in pairwise(places))


@pytest.mark.parametrize("unit", ["a", "A", "1", "制裁", "shop ", "no ", "Чёрн", ".", "\n"])
def test_a_hostile_text_is_read_in_one_pass(unit):
    text = unit * (300_000 // len(unit))  # squared, it would not end in a day
    found = find_cues(text, find_words(text, cue_words))
    assert all(0 <= start < end <= len(text) for _, (start, end) in found)
