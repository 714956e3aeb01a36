"""What persons.py promises: surname and given names are told where the list tells them."""

from __future__ import annotations

from xref.model import PartyType
from xref.parts import split_name


def test_surname_and_given_names_are_told_where_the_list_writes_a_comma() -> None:
    roles = {part.form: part.role for part in split_name("PERDOMO ROSALES, Gustavo A", PartyType.PERSON)}
    assert roles == {"perdomo": "surname", "rosales": "surname", "gustavo": "given", "a": "initial"}


def test_an_honor_behind_a_name_and_an_honorific_before_it_are_none_of_it() -> None:
    for name in ("Tom Hill OBE", "Tom Hill QC", "Tom Hill MP", "Oknha Tom Hill", "Kyai Tom Hill"):
        kept = [part.form for part in split_name(name, PartyType.PERSON) if part.role != "title"]
        assert kept == ["tom", "hill"]
