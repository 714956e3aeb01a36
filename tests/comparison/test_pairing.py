"""What pairing.py promises: each word stands for one word of the other side."""

from __future__ import annotations

import pytest

from xref.comparison import compare
from xref.model import PartyType
from xref.parts import split_name

PERSON, ORGANIZATION = PartyType.PERSON, PartyType.ORGANIZATION


def test_each_word_is_used_once() -> None:
    comparison = compare(split_name("Ali Ali", PERSON), split_name("Ali Hassan", PERSON), PERSON)
    assert len(comparison.pairs) == 1
    assert [part.form for part in comparison.extra_subject] == ["ali"]


@pytest.mark.parametrize(
    ("subject", "listed", "kind", "alike"),
    [
        ("Velmar Ship Line", "VELMAR SHIPPING LINE", ORGANIZATION, 0.9),
        ("Velmar Bank Lebanon", "LEBANESE VELMAR BANK", ORGANIZATION, 0.9),
        ("Dragan Velmarov", "VELMAROV, Dragana", PERSON, 0.5),
    ],
)
def test_words_of_one_stem_are_kindred_and_given_names_of_the_other_sex_are_not_one(subject, listed, kind, alike):
    comparison = compare(split_name(subject, kind), split_name(listed, kind), kind)
    assert min(pair.alike for pair in comparison.pairs) == alike


def test_of_a_name_that_is_twice_in_the_list_the_surname_is_said() -> None:
    listed = split_name("VELMAR, Velmar Morteza", PERSON)
    once = compare(split_name("Morteza Velmar", PERSON), listed, PERSON)
    assert "surname" in {pair.listed.role for pair in once.pairs}
    assert once.score > 0.9
    assert compare(split_name("Velmar Morteza Velmar", PERSON), listed, PERSON).is_exact


def test_a_station_is_one_however_television_is_written() -> None:
    listed = split_name("VELMAR TV", ORGANIZATION)
    assert compare(split_name("Velmar Television", ORGANIZATION), listed, ORGANIZATION).score > 0.99
