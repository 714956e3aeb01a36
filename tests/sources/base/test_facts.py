"""From single facts to the fields of a listing."""

from __future__ import annotations

import pytest

from xref.model import Name, NameKind
from xref.sources.base.facts import Fact, country_of, grouped, once, place_country, un_references

P, A, F = NameKind.PRIMARY, NameKind.ALIAS, NameKind.FORMER_NAME


def test_facts_are_grouped_by_field_in_their_order():
    facts = [Fact("notes", "b"), Fact("genders", "male"), Fact("notes", "a"), Fact("notes", "b")]
    assert grouped(facts) == {"notes": ("b", "a", "b"), "genders": ("male",)}
    assert once(facts) == {"notes": ("b", "a"), "genders": ("male",)}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([Name("B", A), Name("A", P)], [Name("A", P), Name("B", A)]),
        ([Name("A", P), Name("B", P)], [Name("A", P), Name("B", A)]),
        ([Name("A", P), Name("B", A, weak=True), Name("B", A)], [Name("A", P), Name("B", A)]),
        ([Name("A", P), Name("A", A)], [Name("A", P)]),
        ([Name("W", A, weak=True), Name("B", F)], [Name("B", P), Name("W", A, weak=True)]),
        ([Name("W", A, weak=True)], [Name("W", P)]),
    ],
)
def test_one_name_is_primary_and_none_is_weaker_than_it_can_be(names, expected):
    assert once(Fact("names", name) for name in names) == {"names": tuple(expected)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Syrian Arab Republic", "sy"), ("Belarusian", "by"), ("RU", "ru"), ("ru", "ru"), (" Iran ", "ir"),
        ("Democratic People's Republic of Korea (the)", "kp"), ("Iran (Islamic Republic of)", "ir"),
        ("XX", ""), ("", ""), ("UNKNOWN", ""),
    ],
)  # fmt: skip
def test_a_country_is_known_by_name_adjective_or_code(text: str, code: str):
    assert country_of(text) == code


@pytest.mark.parametrize(
    ("text", "code"), [("Cali, Colombia", "co"), ("Sinpo, Korea, North", "kp"), ("Aleppo", "sy"), ("nowhere", "")]
)
def test_a_place_lies_in_the_country_it_ends_with(text: str, code: str):
    assert place_country(text) == code


def test_the_uns_numbers_are_found_in_a_text():
    assert un_references("Listed as QDi.001 and KPe.012; QDi.001. Not QDi.01, AQDi.001") == ("QDi.001", "KPe.012")
