"""What scripts/chinese.py promises of characters and syllables."""

from __future__ import annotations

import pytest

from xref.scripts.chinese import chinese_syllable, syllables


@pytest.mark.parametrize(("left", "right"), [("hsi", "xi"), ("tse", "ze"), ("tung", "dong"), ("chou", "zhou")])
def test_a_chinese_syllable_has_one_class_in_either_spelling(left: str, right: str) -> None:
    assert chinese_syllable(left) == chinese_syllable(right) != ""


def test_only_syllables_have_a_class() -> None:
    assert chinese_syllable("petrov") == chinese_syllable("") == ""


def test_characters_are_told_apart_by_script() -> None:
    assert syllables("习近平 Xi") == ("xi", "jin", "ping")
    assert syllables("김") == ("김",)
