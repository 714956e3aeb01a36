"""What scripts/cyrillic.py promises of the endings of cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    ],
)
def test_the_ending_of_a_case_is_undone(declined: str, nominative: str) -> None:
    assert nominative in nominatives(declined)


def test_a_short_word_keeps_its_ending() -> None:
    assert nominatives("дна") == ("дна",)


def test_a_ukrainian_name_is_spelt_as_in_russian_too() -> None:
    assert "khmelnytskiy" in romanizations("Хмельницького")


@given(st.text(alphabet="абвгеийклмнорстуюяіїєь", min_size=1, max_size=12))
def test_a_word_as_it_stands_comes_first(word: str) -> None:
    assert nominatives(word)[0] == word
