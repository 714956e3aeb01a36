"""What joining.py promises: words that the other side writes as one are one."""

from __future__ import annotations

import pytest

from xref.comparison import compare
from xref.model import PartyType
from xref.parts import split_name

PERSON, ORGANIZATION = PartyType.PERSON, PartyType.ORGANIZATION


@pytest.mark.parametrize(
    ("subject", "listed", "kind"),
    [
        ("Tarek Vel Moktar", "VELMOKTAR, Tarek", PERSON),
        ("Tarek Velmoktar", "VEL MOKTAR, Tarek", PERSON),
        ("Omar al Bashtir", "ALBASHTIR, Omar", PERSON),
        ("Abdulaziz Zawda", "ZAWDA, Abd Al Aziz", PERSON),
        ("Abderrahmane Zawda", "ZAWDA, Abd al-Rahman", PERSON),
        ("Abdel Qadeer Zawda", "ZAWDA, Abdul Qadeer", PERSON),
        ("Abd al-Baqi Zawda", "ZAWDA, Abdulbaqi", PERSON),
        ("Abd Allah Zawda", "ZAWDA, Abdullah", PERSON),
        ("Izzeddine Zawda", "ZAWDA, Izz al-Din", PERSON),
        ("Nur al-Din Zawda", "ZAWDA, Nureddin", PERSON),
        ("Silver Star Dock Yards", "SILVERSTAR DOCKYARDS", ORGANIZATION),
    ],
)
def test_words_in_a_row_are_the_word_that_the_other_side_has(subject, listed, kind):
    comparison = compare(split_name(subject, kind), split_name(listed, kind), kind)
    assert not comparison.extra_subject
    assert not comparison.extra_listed


def test_words_that_do_not_stand_in_a_row_are_not_joined():
    comparison = compare(split_name("Vel Tarek Moktar", PERSON), split_name("VELMOKTAR, Tarek", PERSON), PERSON)
    assert "velmoktar" not in {pair.subject.form for pair in comparison.pairs}


@pytest.mark.parametrize(
    ("subject", "listed"),
    [
        ("Abdulaziz Zawda", "ZAWDA, Abd al-Rahman"),
        ("Izzeddine Zawda", "ZAWDA, Nur al-Din"),
        ("Abdi Zawda", "ZAWDA, Abd Ali"),
    ],
)
def test_another_name_of_god_or_the_faith_is_another_given_name(subject, listed):
    comparison = compare(split_name(subject, PERSON), split_name(listed, PERSON), PERSON)
    assert comparison.extra_subject or comparison.extra_listed
