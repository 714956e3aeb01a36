"""What short_forms.py promises: what is said in full and by its letters is one word."""

from __future__ import annotations

from xref.model import PartyType
from xref.parts import split_name


def test_the_kind_of_a_gang_is_compared_by_its_letters():
    said = split_name("Volasys Drug Trafficking Organization", PartyType.ORGANIZATION)
    assert [part.form for part in said] == [part.form for part in split_name("VOLASYS DTO", PartyType.ORGANIZATION)]
