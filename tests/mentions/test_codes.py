"""What the search for identifiers promises: listed ones are found as they are printed, others are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import factory
from xref.index import NameIndex, build_index
from xref.mentions.codes import find_identifiers

LISTINGS = (
    factory.listing("JONG, Song Hwa", uid="1", identifiers=(factory.identifier("Z106861"),)),
    factory.listing("UN RYUL", "vessel", uid="7", identifiers=(factory.identifier("8514409", "imo"),)),
    factory.listing("EP-GOM", "aircraft", uid="8", identifiers=(factory.identifier("EP-GOM", "tail_number"),)),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    build_index(LISTINGS, folder)
    return NameIndex(folder, factory.snapshot())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Passport Z106861;", "Z106861"),
        ("(IMO 8514409)", "8514409"),
        ("the jet EP-GOM", "EP-GOM"),
        ("the jet EPGOM", "EPGOM"),
    ],
)
def test_a_listed_identifier_is_found(index, text, code):
    (hit,) = find_identifiers(text, [index])
    assert text[hit.start : hit.end] == code


@pytest.mark.parametrize("text", ["Z106867", "8514408", "xZ106861", "Z106861@example.org", "EP-GON"])
def test_an_identifier_one_character_off_is_none(index, text):
    assert find_identifiers(text, [index]) == ()


@settings(max_examples=50)
@given(st.text(max_size=300))
def test_any_text_is_searched_and_hits_lie_in_it(index, text):
    for hit in find_identifiers(text, [index]):
        assert 0 <= hit.start < hit.end <= len(text)
