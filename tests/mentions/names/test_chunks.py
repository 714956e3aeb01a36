"""Chunks: what joins two capitalized words."""

from __future__ import annotations

import pytest

from xref.mentions.names.chunks import chunk
from xref.mentions.names.tokens import read_layout, tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw A's& Bee there", ["They", "A's", "Bee"]),  # once a ValueError
        ("met Anna Petrova and Igor Stein", ["Anna Petrova", "Igor Stein"]),
        ("the Bank of Valletta", ["Bank of Valletta"]),
        ("Officers of the Velsk Front", ["Officers", "Velsk Front"]),
        ("Friends of the Velsk Front", ["Friends of the Velsk Front"]),
        ("of Gulf Salvage & Towing", ["Gulf Salvage & Towing"]),
        ("with HAN, Kwon U in it", ["HAN, Kwon U"]),
        ("with KWON HAN, Korean trader", ["KWON HAN", "Korean"]),
        ("HALIFAX, Nova Scotia - The mill is shut", ["HALIFAX", "Nova Scotia", "The"]),
        ("HALIFAX, Jan 18 - The mill is shut", ["HALIFAX", "Jan", "The"]),
        ("HALIFAX, Nova - owner of the mill", ["HALIFAX, Nova"]),
        ("seen: KOVAC, Marko - Director of it", ["KOVAC, Marko", "Director"]),
        ("with J. Garcia in it", ["J. Garcia"]),
        ("for Ember Quill Co., Ltd of Velsk", ["Ember Quill Co., Ltd", "Velsk"]),
        ("met Ahmed bin Saleh", ["Ahmed bin Saleh"]),
        ("met Anna\nIgor", ["Anna", "Igor"]),
        ("the Halden People's Liberation Army", ["Halden People's Liberation Army"]),
        ("the Anna's Liberation Army", ["Anna", "Liberation Army"]),
    ],
)
def test_words_are_joined_where_they_may_form_one_name(text, expected):
    chunks = chunk(text, tokenize(text, read_layout(text), 0, len(text)), frozenset())
    assert [text[one.tokens[0].start : one.tokens[-1].end] for one in chunks] == expected
