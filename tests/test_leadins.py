"""What stands before a listed name and only leads to it."""

from __future__ import annotations

import pytest

from xref.leadins import leads_in


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Петром Зоричем ООО «", "М Волна"),
        ("Berufung der Iranischen ", "Bank Zorani"),
        ("Bau von der ", "Bank Zorani"),
        ("Lebanese ", "Zorani"),
        ("Ölunternehmen ", "Zorani"),
        ("Terrormiliz ", "Zorani"),
        ("Офицеры ", "ЗКУ"),
        ("Petersburger Reederei ", "Zorani"),
        ("Firma ", "Zorani"),
    ],
)
def test_quotation_marks_peoples_and_kinds_lead_to_a_name(before, name):
    assert leads_in(before, name)


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("", "Zorani"),
        ("Great ", "Zorani"),
        ("First Iranian ", "Zorani"),  # a name of its own
        ("Banken ", "Zorani"),
        ("Офицеры ", "Зорич"),
        ("Старые Офицеры ", "ЗКУ"),
    ],
)
def test_other_words_may_be_of_the_name(before, name):
    assert not leads_in(before, name)
