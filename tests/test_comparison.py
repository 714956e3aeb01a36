"""What comparison.py promises: which spellings are one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.comparison import compare, word_likeness
from xref.model import PartyType
from xref.parts import split_name
from xref.text import consonants

PERSON, ORGANIZATION, VESSEL = PartyType.PERSON, PartyType.ORGANIZATION, PartyType.VESSEL


def score(subject: str, listed: str, kind: PartyType) -> float:
    return compare(split_name(subject, kind), split_name(listed, kind), kind).score


@pytest.mark.parametrize(
    ("subject", "listed", "kind"),
    [
        ("Song Hwa Jong", "JONG, Song Hwa", PERSON),
        ("Andrey Shved", "SHVED, Andrei Ivanavich", PERSON),
        ("Pak Chol-nam", "PAK, Chol Nam", PERSON),
        ("Mokhtar Bel Mokhtar", "BELMOKHTAR, Mokhtar", PERSON),
        ("Gustavo A. Perdomo", "PERDOMO ROSALES, Gustavo Adolfo", PERSON),
        ("Muhamad Yousef", "MOHAMMED, Yusuf", PERSON),
        ("Sheikh Adnan al-Hamidawi", "AL-HAMIDAWI, Adnan", PERSON),
        ("Сергей Коссиев", "KOSSIEV, Sergey Leonidovich", PERSON),
        ("حسن نصر الله", "NASRALLAH, Hasan", PERSON),
        ("China Silver Star", "CHINA SILVER STAR INTERNET TECHNOLOGY COMPANY", ORGANIZATION),
        ("Melli Bank", "BANK MELLI IRAN", ORGANIZATION),
        ("Limmt", "LIMMT ECONOMIC AND TRADE COMPANY, LTD.", ORGANIZATION),
        ("Second Eye Solution", "SECONDEYE SOLUTION", ORGANIZATION),
        ("Association for Free Research & International Cooperation",
         "ASSOCIATION FOR FREE RESEARCH AND INTERNATIONAL COOPERATION", ORGANIZATION),
        ("UNRYUL", "UN RYUL", VESSEL),
        ("Diamond 2", "DIAMOND II", VESSEL),
        ("M/V Kum Un San-3", "KUM UN SAN 3", VESSEL),
    ],
)  # fmt: skip
def test_spellings_of_one_name_score_high(subject: str, listed: str, kind: PartyType) -> None:
    assert score(subject, listed, kind) >= 0.72


@pytest.mark.parametrize(
    ("subject", "listed", "kind"),
    [
        ("Arash Jalili", "JALILI, Rasool", PERSON),
        ("Gustavo Perdomo-Lara", "PERDOMO ROSALES, Gustavo Adolfo", PERSON),
        ("Mikalai Shved", "SHVED, Andrei Ivanavich", PERSON),
        ("Rim Group Catering LLC", "RIM GROUP PROPERTIES OF NEW YORK, LLC", ORGANIZATION),
        ("VABO-2005 EOOD", "VABO-2012 EOOD", ORGANIZATION),
        ("emma daniels", "EMMA LLC", ORGANIZATION),  # watchman#338
        ("BELLETECH CORP", "11420 CORP.", ORGANIZATION),  # watchman#483
        ("Forest Pioneer", "FOREST", VESSEL),
    ],
)
def test_other_parties_score_low(subject: str, listed: str, kind: PartyType) -> None:
    assert score(subject, listed, kind) < 0.72


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(PartyType))
def test_any_two_texts_have_a_score(subject: str, listed: str, kind: PartyType) -> None:
    assert 0.0 <= score(subject, listed, kind) <= 1.0


@given(st.lists(st.sampled_from(["kim", "volasys", "jong", "silver", "ivanov", "bank"]), min_size=1, max_size=4))
def test_a_name_is_itself(words: list[str]) -> None:
    name = " ".join(words)
    assert score(name, name, ORGANIZATION) == pytest.approx(1.0)


def test_each_word_is_used_once() -> None:
    comparison = compare(split_name("Ali Ali", PERSON), split_name("Ali Hassan", PERSON), PERSON)
    assert len(comparison.pairs) == 1
    assert [part.form for part in comparison.extra_subject] == ["ali"]


def test_an_extra_word_costs_the_article_more_than_the_list() -> None:
    assert score("Volasys Amur", "VOLASYS", ORGANIZATION) < score("Volasys", "VOLASYS AMUR", ORGANIZATION)


@pytest.mark.parametrize(("left", "right"), [("2005", "2012"), ("ali", "eli5"), ("karim", "rahim")])
def test_words_that_are_two_words_are_not_alike(left: str, right: str) -> None:
    assert word_likeness(left, consonants(left), right, consonants(right)) == 0.0
