"""What the scanner promises: every place where a listed name may stand, however it is printed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import factory
from xref.index import NameIndex, build_index
from xref.mentions.scan import find_listed, read_tokens

LISTINGS = (
    factory.listing("JONG, Song Hwa", uid="1", identifiers=(factory.identifier("Z106861"),)),
    factory.listing("SHVED, Andrei Ivanavich", uid="2"),
    factory.listing("BELMOKHTAR, Mokhtar", uid="3"),
    factory.listing("NASRALLAH, Hasan", uid="4"),
    factory.listing("VOLASYS SILVER STAR", "organization", uid="5"),
    factory.listing("DRAGADOS Y MUELLES GAVIOTA LTDA.", "organization", uid="6"),
    factory.listing("UN RYUL", "vessel", uid="7", identifiers=(factory.identifier("8514409", "imo"),)),
    factory.listing("EP-GOM", "aircraft", uid="8", identifiers=(factory.identifier("EP-GOM", "tail_number"),)),
    factory.listing("HIZBALLAH", "organization", uid="9"),
    factory.listing("COMPAGNIE AERIENNE DES GRANDS LACS", "organization", uid="10"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    build_index(LISTINGS, folder)
    return NameIndex(folder, factory.snapshot())


def found(text: str, index: NameIndex) -> set[tuple[str, str]]:
    hits = find_listed(read_tokens(text), [index])
    return {(text[hit.start : hit.end], LISTINGS[index.name(hit.name).owner].uid) for hit in hits}


@pytest.mark.parametrize(
    ("text", "words", "uid"),
    [
        ("He met Song Hwa Jong there.", "Song Hwa Jong", "1"),
        ("HE MET SONG HWA JONG THERE", "SONG HWA JONG", "1"),
        ("seen: Jong, Song-Hwa;", "Jong, Song-Hwa", "1"),
        ("Song\nHwa\u00a0Jong left.", "Song\nHwa\u00a0Jong", "1"),
        ("the prosecutor Andrey Shved's office", "Andrey Shved", "2"),
        ("Mokhtar Bel Mokhtar again", "Mokhtar Bel Mokhtar", "3"),
        ("قال حسن نصر الله أمس", "حسن نصر الله", "4"),
        ("the firm Volasys Silverstar", "Volasys Silverstar", "5"),
        ("Dragados y Muelles Ga-\nviota Ltda.", "Dragados y Muelles Ga-\nviota", "6"),
        ("the ship UNRYUL left", "UNRYUL", "7"),
        ("لحزب الله", "حزب الله", "9"),
        ("the Compagnie A&eacute;rienne des Grands Lacs", "Compagnie A&eacute;rienne des Grands Lacs", "10"),
        ("Компания Воласис Силвер Стар", "Воласис Силвер Стар", "5"),
    ],
)
def test_a_listed_name_is_found_as_it_is_printed(index, text, words, uid):
    assert (words, uid) in found(text, index)


@pytest.mark.parametrize("text", ["", "Nothing of note.", "song hwa", "Silver. Star of the East", "Jong\n\nSong left"])
def test_words_that_do_not_stand_together_are_no_hit(index, text):
    assert found(text, index) == set()


@settings(max_examples=50)
@given(st.text(max_size=300))
def test_any_text_is_scanned_and_hits_lie_in_it(index, text):
    for hit in find_listed(read_tokens(text), [index]):
        assert 0 <= hit.start < hit.end <= len(text)
