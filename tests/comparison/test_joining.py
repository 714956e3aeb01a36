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
