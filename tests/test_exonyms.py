"""What other languages call a country."""

from __future__ import annotations

import pytest

from xref.exonyms import exonym_words, find_exonyms, is_exonym
from xref.text import find_words


def codes(text: str) -> list[tuple[str, str]]:
    found = find_exonyms(text, find_words(text, exonym_words))
    return [(word.code, text[word.start : word.end]) for word in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nach Syrien und Russland", [("sy", "Syrien"), ("ru", "Russland")]),
        ("en Corea del Norte.", [("kp", "Corea del Norte")]),
        ("в России, Ливии и Северной Корее", [("ru", "России"), ("ly", "Ливии"), ("kp", "Северной Корее")]),
        ("في سوريا وإيران", [("sy", "سوريا"), ("ir", "إيران")]),
        ("伊朗和叙利亚的公司", [("ir", "伊朗"), ("sy", "叙利亚")]),
        ("북한에서 중국으로", [("kp", "북한"), ("cn", "중국")]),
        ("à Beyrouth", [("lb", "Beyrouth")]),
    ],
)
def test_a_country_is_known_by_what_other_languages_call_it(text, expected):
    assert sorted(codes(text)) == sorted(expected)


@pytest.mark.parametrize("text", ["", "In Syria", "russland", "Syriens", "Ливийский", "Corea del Este", "(!)"])
def test_other_words_are_no_country(text):
    assert codes(text) == []


def test_a_word_that_often_means_something_else_is_marked():
    (word,) = find_exonyms("der Kuba", [(4, "Kuba")])
    assert word.ambiguous


@pytest.mark.parametrize(("name", "is_one"), [("Teherán", True), ("Corea del Norte", True), ("Corea", False)])
def test_a_whole_name_is_a_place_to_another_language(name, is_one):
    assert is_exonym(name) is is_one


def test_a_name_that_often_means_something_else_is_none():
    assert not is_exonym("Mosca")  # a fly
