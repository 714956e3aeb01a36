"""What mentions/__init__.py promises: which words of an article are parties of it."""

from __future__ import annotations

import pytest

from xref.mentions import PartyFinder
from xref.model import Article


def named(text: str, language: str = "en") -> list[str]:
    return [party.subject.name for party in PartyFinder(()).find(Article(text, language=language)) if party.is_named]


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("It ended. Laughter filled the hall.", "en", "Laughter"),
        ("Goods:\nParcels\nLetters", "en", "Parcels"),
        ("“Greetings” was all that she wrote.", "en", "Greetings"),
        ("He waved. You'll see them on Monday.", "en", "You'll"),
        ("Terminó. Pedimos que se callaran todos.", "es", "Pedimos"),
        ("| C1 | C2 |\n| AE | SG |", "en", "C1"),
        ("The owner is in AE or in SG now.", "en", "AE"),
        ("The box says THREAD on its lid.", "en", "THREAD"),
    ],
)
def test_a_word_that_is_capitalized_for_its_place_names_nobody(text, language, word):
    assert word not in named(text, language)


@pytest.mark.parametrize(
    ("text", "name"),
    [("EU leaders met in Riga on Monday.", "EU"), ("It ended. Zavodchik & Sons Ltd paid.", "Zavodchik & Sons Ltd")],
)
def test_a_name_that_opens_a_sentence_stays_one(text, name):
    assert name in named(text)
