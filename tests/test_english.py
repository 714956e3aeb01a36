"""What english.py promises: whether a text is English enough for the trained weights."""

from __future__ import annotations

import pytest

from xref.english import is_english


@pytest.mark.parametrize(
    "text",
    [
        "The bank of the north said on Monday that it was for sale.",
        "SOCCER - LEEDS BEAT ARSENAL IN CUP.\n\nLeeds 2 Arsenal 0\nChelsea 1 Everton 1\n",
        "1. Ralf Waldmann (Germany) Honda 38:13.714\n2. Olivier Jacque (France) Honda 38:20.249",
        "HEARTS AND MINDS OF THE NORTH",
    ],
)
def test_prose_and_tables_and_capitals_are_english(text):
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "El banco del norte dijo el lunes que la empresa estaba en venta por la crisis.",
        "EL BANCO DE LA NACION Y LA CRISIS DEL NORTE",
        "Jean Moreau, chef d'Ozac, a été tué à Halden par les forces du nord.",
        "Банк Севера сообщил в понедельник о продаже.",
    ],
)
def test_other_languages_are_not(text):
    assert not is_english(text)
