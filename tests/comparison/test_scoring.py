"""What scoring.py promises: what shared words are worth, and what words cost that only one side has."""

from __future__ import annotations

from xref.comparison import compare
from xref.model import PartyType
from xref.parts import split_name

PERSON, ORGANIZATION = PartyType.PERSON, PartyType.ORGANIZATION


def score(subject: str, listed: str, kind: PartyType) -> float:
    return compare(split_name(subject, kind), split_name(listed, kind), kind).score


def test_a_country_that_the_article_may_tell_costs_words_of_business_less_than_another_word() -> None:
    without_country = score("National Security Bureau", "SYRIAN NATIONAL SECURITY BUREAU", ORGANIZATION)
    assert (
        score("National Security Bureau", "POLITICAL NATIONAL SECURITY BUREAU", ORGANIZATION) < without_country < 0.85
    )


def test_an_extra_word_costs_the_article_more_than_the_list() -> None:
    assert score("Volasys Amur", "VOLASYS", ORGANIZATION) < score("Volasys", "VOLASYS AMUR", ORGANIZATION)


def test_of_two_companies_of_one_name_that_of_the_legal_form_said_is_the_likelier() -> None:
    same = score("Volasys Amur AD", "VOLASYS AMUR AD", ORGANIZATION)
    assert 0.99 * same < score("Volasys Amur AD", "VOLASYS AMUR OOD", ORGANIZATION) < same
    assert score("Volasys Amur Ltd", "VOLASYS AMUR LIMITED", ORGANIZATION) == same
    assert score("Volasys Amur Co.", "VOLASYS AMUR CO LTD", ORGANIZATION) == same


def test_a_repeated_word_costs_little() -> None:
    assert score("Shoigu Shoigu Sergey", "SHOIGU, Sergey", PERSON) > score(
        "Shoigu Kuzhugetov Sergey", "SHOIGU, Sergey", PERSON
    )
