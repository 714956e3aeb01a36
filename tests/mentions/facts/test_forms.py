"""What a form says of the name in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mentions.facts.told import facts
from xref.mentions.base import Place
from xref.mentions.facts.forms import MAX_ENTRIES, find_entries

NAME = "Ivan Petrov"


@pytest.mark.parametrize(
    "text",
    [
        "Name: Ivan Petrov\nDate of birth: 5 March 1971",
        "Ivan Petrov\n  DOB: 05.03.1971 in Perm",
        "Ivan Petrov; date of birth: 1971-03-05; nationality: Cuban",
        "Ivan Petrov\r\nAddress: 12 High Street\r\nGeburtsdatum: 5. März 1971",
        "Ivan Petrov | Born: March 5, 1971",
        "Имя: Ivan Petrov\nДата рождения: 5 марта 1971",
    ],
)
def test_a_form_gives_a_birth_on_a_line_of_its_own(text):
    assert [born.iso for born in facts(text, NAME).births] == ["1971-03-05"]


def test_a_form_gives_age_nationality_and_calling():
    told = facts("Name: Ivan Petrov\nAge: 24\nNationality: Norwegian\nOccupation: baker", NAME)
    assert told.ages == (24,)
    assert [said.code for said in told.nationalities] == ["no"]
    assert [cue.text for cue in told.callings] == ["baker"]


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov\nName: John Hill\nDate of birth: 5 March 1971",
        "Ivan Petrov\nSurname: Hill\nDate of birth: 5 March 1971",
        "Ivan Petrov left.\nDate of birth: 5 March 1971",
        "Ivan Petrov\n\nDate of birth: 5 March 1971",
        "Owner: Ivan Petrov\nDirector: John Hill\nDate of birth: 5 March 1971",
        "Accused: Ivan Petrov\nVictim: John Hill\nDate of birth: 5 March 1971",
        "Person 1: Ivan Petrov\nPerson 2: John Hill\nDOB: 5 March 1971",
        "Ivan Petrov\nDate of birth: unknown",
        "Ivan Petrov\nDate of birth: about 1971",
        "Ivan Petrov\nDate of birth: 1968-1971",
        "Ivan Petrov" + "\nNote: none" * MAX_ENTRIES + "\nDate of birth: 5 March 1971",
    ],
)
def test_another_entry_and_a_line_that_is_no_entry_end_the_form(text):
    assert facts(text, NAME).births == ()


@given(st.text(alphabet="Nameborn:;|\n\t 197.é", max_size=200))
def test_entries_lie_in_the_text_behind_the_name(text):
    found = list(find_entries(text, Place(0, 0)))
    assert all(0 < one.place.start < one.place.end <= len(text) for one in found)
    assert len(found) <= MAX_ENTRIES
