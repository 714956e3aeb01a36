"""What scripts/chinese.py promises of characters and syllables."""

from __future__ import annotations

import pytest

from xref.scripts.chinese import (
    begins_chinese_name,
    chinese_syllable,
    cuts_foreign,
    foreign_spellings,
    is_foreign,
    is_one_chinese_name,
    is_pinyin,
    korean,
    korean_words,
    may_be_foreign,
    syllables,
    unread,
)
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
    ("character", "said"),
    [
        ("金", {"kim", "kum", "gim", "gum"}),
        ("烈", {"yol", "ryol"}),
        ("岛", {"to", "do"}),
        ("赫", {"hyok"}),
        ("兴", {"hung"}),
        ("興", {"hung"}),
    ],
)
def test_a_character_is_said_as_koreans_say_it(character, said):
    assert set(korean(character)) == said


@pytest.mark.parametrize(("surface", "word"), [("大圣", "taesong"), ("罗先", "rason"), ("安山", "ansan")])
def test_a_few_characters_may_be_one_korean_word(surface, word):
    assert word in korean_words(surface)


@pytest.mark.parametrize("surface", ["金", "金正恩金", "大x"])
def test_one_character_and_many_are_no_korean_word(surface):
    assert korean_words(surface) == ()


@pytest.mark.parametrize(
    ("form", "other", "is_one"),
    [
        ("tsetung", "zedong", True),
        ("hsiaoping", "xiaoping", True),
        ("dina", "tina", False),  # pinyin, both of them
        ("zedong", "zedong", False),
        ("petrov", "zedong", False),
    ],
)
def test_a_given_name_in_the_spelling_of_wade_and_giles_is_that_in_pinyin(form, other, is_one):
    assert is_one_chinese_name(form, other) is is_one_chinese_name(other, form) is is_one


def test_syllables_of_pinyin_are_known():
    assert all(map(is_pinyin, ("qiang", "gang", "lü".replace("ü", "u"), "e", "er", "zhuang")))
    assert not any(map(is_pinyin, ("hsi", "tse", "tung", "bing2", "", "jung")))
    assert begins_chinese_name("hsiao", "xiaoping")
    assert not begins_chinese_name("ping", "xiaoping")


def test_the_parts_of_a_foreign_name_are_read_whole():
    text = "阿里·沙姆哈尼"
    assert may_be_foreign(text, 0, 2)
    assert not may_be_foreign("阿里去", 0, 2)
    assert cuts_foreign(text, 1, 4)
    assert not cuts_foreign(text, 0, 7)
    assert not cuts_foreign("阿里去", 1, 3)
