"""What stands before a listed name and only leads to it."""

from __future__ import annotations

import pytest

from xref.leadins import leads_in, leads_in_person


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Петром Зоричем ООО «", "М Волна"),
        ("Berufung der Iranischen ", "Bank Zorani"),
        ("Bau von der ", "Bank Zorani"),
        ("Lebanese ", "Zorani"),
        ("Ölunternehmen ", "Zorani"),
        ("Terrormiliz ", "Zorani"),
        ("Zahlungsdienst ", "Zorani"),
        ("Aufsicht ", "Zorani"),
        ("Офицеры ", "ЗКУ"),
        ("Petersburger Reederei ", "Zorani"),
        ("Firma ", "Zorani"),
        ("Moskauer ", "Zorani"),
        ("Hamburger Handelsfirma ", "Zorani"),
        ("Amsterdamer IT-Sicherheitsfirma ", "Zorani"),
        ("Ресурс ", "Zorani"),
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
        ("Kraftwerk ", "Zorani"),
        ("Baker ", "Zorani"),
        ("Hamburger Kraftwerk ", "Zorani"),
        ("Офицеры ", "Зорич"),
        ("Старые Офицеры ", "ЗКУ"),
    ],
)
def test_other_words_may_be_of_the_name(before, name):
    assert not leads_in(before, name)


@pytest.mark.parametrize(
    "before", ["Geschäftsmann ", "Krim-Minister ", "Moskaus Krim-Minister ", "Russin ", "Росіянина "]
)
def test_what_one_is_in_german_or_of_which_people_leads_to_a_person(before):
    assert leads_in_person(before)


@pytest.mark.parametrize(
    "before", ["", "Anna ", "Hermann ", "Zimmermann ", "Jacobsohn ", "Kaufmann Anna ", "Bürger-Meier und "]
)
def test_a_name_before_it_does_not(before):
    assert not leads_in_person(before)
