"""What scripts/cyrillic.py promises of the endings of cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.scripts import is_spelling
from xref.scripts.cyrillic import nominatives, romanizations


@pytest.mark.parametrize(
    ("declined", "nominative"),
    [
        ("игорем", "игорь"),
        ("алексею", "алексей"),
        ("юрием", "юрий"),
        ("лебедевым", "лебедев"),
        ("кузнецова", "кузнецов"),
        ("кузнецовой", "кузнецова"),
        ("чайковского", "чайковский"),
        ("толстому", "толстой"),
        ("марией", "мария"),
        ("литвинцем", "литвинец"),
        ("франком", "франко"),
        ("гонтаря", "гонтарь"),
        ("бондаренку", "бондаренко"),
        ("петрові", "петр"),
        ("сагайдачним", "сагайдачний"),
        ("хмельницького", "хмельницький"),
        ("днепра", "днепр"),
        ("морских", "морской"),
        ("научных", "научный"),
        ("народної", "народна"),
        ("революціонерів", "революціонер"),
        ("порятунку", "порятунок"),
    ],
)
def test_the_ending_of_a_case_is_undone(declined: str, nominative: str) -> None:
    assert nominative in nominatives(declined)


def test_a_given_name_is_no_case_of_another() -> None:
    assert nominatives("алексей") == ("алексей",)
    assert "алекса" in nominatives("алексу")


def test_a_short_word_keeps_its_ending() -> None:
    assert nominatives("дна") == ("дна",)


def test_a_ukrainian_name_is_spelt_as_in_russian_too() -> None:
    assert "khmelnytskiy" in romanizations("Хмельницького")


@pytest.mark.parametrize(("word", "form"), [("Джаннати", "jannati"), ("Хоссейн", "hosseyn")])
def test_a_name_of_the_east_is_spelt_as_it_is_said_too(word: str, form: str) -> None:
    assert form in romanizations(word)


@pytest.mark.parametrize(
    ("word", "form"),
    [("сергей", "sergei"), ("сергей", "sergey"), ("сергей", "serguei"), ("юрий", "yuri"), ("юрий", "iouriy"),
     ("луговой", "lugovoy"), ("ксения", "xenia"), ("хрущёв", "khrushchev"), ("цой", "tsoi"), ("джамал", "jamal")],
)  # fmt: skip
def test_each_romanization_of_a_letter_is_a_spelling(word: str, form: str) -> None:
    assert is_spelling(word, form)


@pytest.mark.parametrize(("word", "form"), [("сергей", "sergiyenko"), ("юрий", "yura"), ("иван", "ivana")])
def test_another_name_is_no_spelling(word: str, form: str) -> None:
    assert not is_spelling(word, form)


@given(st.text(alphabet="абвгеийклмнорстуюяіїєь", min_size=1, max_size=12))
def test_a_word_as_it_stands_comes_first(word: str) -> None:
    assert nominatives(word)[0] == word
