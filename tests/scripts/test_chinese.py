"""What scripts/chinese.py promises of characters and syllables."""

from __future__ import annotations

import pytest

from xref.scripts.chinese import chinese_syllable, foreign_spellings, is_foreign, korean, syllables, unread
from xref.text import consonants


@pytest.mark.parametrize(("left", "right"), [("hsi", "xi"), ("tse", "ze"), ("tung", "dong"), ("chou", "zhou")])
def test_a_chinese_syllable_has_one_class_in_either_spelling(left: str, right: str) -> None:
    assert chinese_syllable(left) == chinese_syllable(right) != ""


def test_only_syllables_have_a_class() -> None:
    assert chinese_syllable("petrov") == chinese_syllable("") == ""


def test_characters_are_told_apart_by_script() -> None:
    assert syllables("习近平 Xi") == ("xi", "jin", "ping")
    assert syllables("김") == ("김",)


@pytest.mark.parametrize(
    ("surface", "foreign"),
    [("西门子", "siemens"), ("索尼克斯", "sonics"), ("巴尔干", "balkan"), ("克里姆", "krim")],
)
def test_a_foreign_name_written_by_sound_has_its_consonants(surface, foreign):
    assert consonants(foreign) in {consonants(form) for form in foreign_spellings(surface)}


@pytest.mark.parametrize("surface", ["王晨", "汉", "有限company", "巴尔干巴尔干巴尔干", "有多人"])
def test_too_few_or_too_many_characters_and_plain_words_are_no_foreign_name(surface):
    assert not is_foreign(surface)


def test_characters_that_join_words_are_no_sounds_of_a_name():
    text = "北京的索尼克斯在深圳"
    assert [text[run[0].start : run[-1].end] for run in unread(text)] == ["索尼克斯"]


@pytest.mark.parametrize(
    ("character", "said"), [("金", {"kim", "kum"}), ("赫", {"hyok"}), ("兴", {"hung"}), ("興", {"hung"})]
)
def test_a_character_is_said_as_koreans_say_it(character, said):
    assert set(korean(character)) == said
