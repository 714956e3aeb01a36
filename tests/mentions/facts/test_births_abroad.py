"""What births_abroad.py promises: the age and the birth that are the name's own, in Arabic and Chinese."""

from __future__ import annotations

import pytest

from xref.mentions.base import Place
from xref.mentions.facts.births_abroad import find_ages_abroad, find_births_abroad

NAME = "Ivan Petrov"


def place(text: str) -> Place:
    start = text.index(NAME)
    return Place(start, start + len(NAME))


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("قال Ivan Petrov، مدرب الفروسية البالغ من العمر ٢٢ عاما،", 22),
        ("قال Ivan Petrov، 22 عاما،", 22),
        ("قال Ivan Petrov (٢٢ سنة)", 22),
        ("Ivan Petrov，是杭州一位二十二岁的教师", 22),
        ("Ivan Petrov（22岁）", 22),
        ("Ivan Petrov，十九岁，", 19),
        ("Ivan Petrov，三十岁，", 30),
    ],
)
def test_an_age_is_read(text, age):
    assert list(find_ages_abroad(text, place(text))) == [age]


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("هو Ivan Petrov، طالب صيدلة مولود عام ١٩٩٩، لا الشيخ", "1999"),
        ("هو Ivan Petrov، من مواليد 1966،", "1966"),
        ("Ivan Petrov，1958年1月生于江苏", "1958-01"),
        ("Ivan Petrov，生于1958年", "1958"),
        ("Ivan Petrov。笔杆子，一九二九年生人", "1929"),
        ("Ivan Petrov，1958年2月31日出生", "1958"),
    ],
)
def test_a_birth_is_read_as_precise_as_it_is_given(text, born):
    assert [span.iso for span in find_births_abroad(text, place(text))] == [born]


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov，1958年1月到北京",
        "قال Ivan Petrov، في عام 1999، إنه",
        "Ivan Petrov, 22, born 1958",
        "Ivan Petrov，两岁",
        "Ivan Petrov，他的儿子1990年出生",
        "Ivan Petrov，其子22岁",
        "Ivan Petrov公司，1958年生产",
        "Ivan Petrov，法律于1999年生效",
        "Ivan Petrov وولده أحمد، مواليد 1990",
        "هو Ivan Petrov، وابنه أحمد مولود عام 1999",
        "قال Ivan Petrov، 10 سنة سجنا",
        "Ivan Petrov، ولدى الشركة 2001",
    ],
)
def test_another_number_is_no_age_and_another_year_no_birth(text):
    assert not [*find_ages_abroad(text, place(text)), *find_births_abroad(text, place(text))]
