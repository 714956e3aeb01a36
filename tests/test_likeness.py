"""What likeness.py promises: which words are one word."""

from __future__ import annotations

import pytest

from xref.likeness import word_likeness


@pytest.mark.parametrize(("left", "right"), [("2005", "2012"), ("k", "aleksandr"), ("ali", "eli5"), ("karim", "rahim")])
def test_words_that_are_two_words_are_not_alike(left: str, right: str) -> None:
    assert word_likeness(left, right) == 0.0


@pytest.mark.parametrize(
    ("form", "other"),
    [("ted", "theodore"), ("three", "3"), ("ig0r", "igor"), ("karirn", "karim"), ("mhmd", "muhammad"), ("uun", "un"),
     ("hsi", "xi"), ("sergejs", "sergey"), ("amr", "umar"), ("saeed", "said"),
     ("trdg", "trading"), ("mfrng", "manufacturing"), ("constr", "construction"), ("xiv", "14"),
     ("o", "aleksandr"), ("e", "yevgeni"), ("diaz", "dias"), ("velazquez", "velasquez")],
)  # fmt: skip
def test_words_that_are_one_word_are_alike(form: str, other: str) -> None:
    assert word_likeness(form, other) > 0.7
    assert word_likeness(other, form) > 0.7


@pytest.mark.parametrize(("form", "other"), [("amin", "amir"), ("arf", "asf"), ("mr20a", "mr20b"), ("china", "chile")])
def test_a_slip_makes_no_known_word_of_another(form: str, other: str) -> None:
    assert word_likeness(form, other) < 0.7


@pytest.mark.parametrize(("form", "other"), [("car", "cargo"), ("ali", "alliance"), ("sara", "sarina"), ("bk", "baku")])
def test_a_short_word_is_no_abbreviation_of_any_longer_one(form: str, other: str) -> None:
    assert word_likeness(form, other) < 0.7


@pytest.mark.parametrize(("form", "other"), [("dawodo", "daud"), ("mikalaai", "nikolai")])
def test_a_slip_in_a_spelling_that_is_compared_as_another_form_is_counted_from_there(form: str, other: str) -> None:
    assert word_likeness(form, other) > 0.8
    assert not word_likeness("dawxxo", "daud")
