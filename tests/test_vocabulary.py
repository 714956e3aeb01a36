"""What vocabulary.py promises of words by themselves."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import xref
from xref.vocabulary import full_names, is_abbreviation, is_patronymic, number_of, ordinary_words, weight_of

TABLES = Path(xref.__file__).parent / "resources"


def test_common_words_tell_less_than_rare_ones() -> None:
    assert weight_of("mohammed") < weight_of("ivanov") < weight_of("volasys")
    assert weight_of("company") < 0.5


def test_ordinary_words_are_english_not_names() -> None:
    assert {"forest", "victory", "swallow"} <= ordinary_words()
    assert "volasys" not in ordinary_words()


@pytest.mark.parametrize(("form", "full"), [("ted", "theodore"), ("vova", "vladimir"), ("paco", "francisco")])
def test_a_short_form_stands_for_its_full_names(form: str, full: str) -> None:
    assert full in full_names(form)


@pytest.mark.parametrize(
    ("form", "digits"),
    [("three", "3"), ("fifth", "5"), ("12", "12"), ("xxvi", "26"), ("iv", "4"), ("mix", ""), ("volasys", "")],
)
def test_a_number_may_be_a_word(form: str, digits: str) -> None:
    assert number_of(form) == digits


@pytest.mark.parametrize("form", ["j", "gen", "co", "ltd", "intl", "petrochem", "agcy", "bldg"])
def test_a_full_stop_may_follow_an_abbreviation_inside_a_name(form: str) -> None:
    assert is_abbreviation(form)


@pytest.mark.parametrize("form", ["khan", "shop", "baku", "ali", "technologies"])
def test_a_whole_word_is_no_abbreviation(form: str) -> None:
    assert not is_abbreviation(form)


@pytest.mark.parametrize(("form", "expected"), [("ilyich", True), ("sergeevna", True), ("oglu", True), ("ivan", False)])
def test_a_patronymic_is_known_by_its_ending(form: str, expected: bool) -> None:
    assert is_patronymic(form) is expected


@pytest.mark.parametrize("table", sorted(TABLES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_row_stands_in_a_table_twice(table: Path) -> None:
    rows = [row for row in table.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
    assert [row for row, times in Counter(rows).items() if times > 1] == []
