"""Words that other languages write their own way are read as lists spell them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.likeness import word_likeness
from xref.respelling import MAX_LETTERS, respellings


@pytest.mark.parametrize(
    ("form", "listed"),
    [
        ("saweljew", "savelyev"),
        ("majorowa", "mayorova"),
        ("gutschajew", "guchayev"),
        ("michail", "mikhail"),
        ("mijail", "mikhail"),
        ("soueid", "sweid"),
        ("vysocky", "vysotsky"),
        ("husev", "gusev"),
        ("vahayev", "vakhayev"),
        ("acaka", "ajaka"),
        ("sibli", "shibli"),
        ("gorbatschow", "gorbachev"),
        ("karpiankou", "karpenkov"),
        ("sajzew", "zaytsev"),
        ("jelzin", "yeltsin"),
        ("darouich", "darwish"),
        ("djaoulani", "jawlani"),
        ("sjafroeddin", "sjafruddin"),
    ],
)
def test_a_word_is_like_what_a_list_makes_of_it(form, listed):
    assert listed in respellings(form)
    assert word_likeness(form, listed) >= 0.89


@pytest.mark.parametrize("form", ["ali", "jong", "chose", "jassim", "x1j2w", ""])
def test_short_words_those_that_a_table_has_and_numbers_are_left_alone(form):
    assert respellings(form) == ()


@pytest.mark.parametrize(
    ("form", "other"), [("jong", "yong"), ("chan", "khan"), ("jassim", "qasem"), ("jerry", "khoury")]
)
def test_syllables_and_known_names_are_not_made_others(form, other):
    assert word_likeness(form, other) < 0.8


@given(st.text(alphabet="abcjhsuwzoy", max_size=9), st.text(alphabet="abcjhsuwzoy", max_size=9))
def test_neither_of_two_words_comes_first(one, two):
    assert (word_likeness(one, two) == 0.93) == (word_likeness(two, one) == 0.93)


@given(st.text(alphabet="abcjhsuwzo", max_size=40))
def test_whatever_is_respelt_is_another_word_of_letters(form):
    found = respellings(form)
    assert form not in found
    assert all(one.isalpha() and len(form) <= MAX_LETTERS for one in found)
