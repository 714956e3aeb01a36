"""What base.py promises of a name's parts: which of them decide."""

from __future__ import annotations

import pytest

from xref.model import PartyType
from xref.parts import split_name
from xref.parts.base import core, legal_form


def test_the_core_leaves_generic_words_out_but_never_everything() -> None:
    assert [part.form for part in core(split_name("VALFAJR SHIPPING COMPANY", PartyType.ORGANIZATION))] == ["valfajr"]
    assert [part.form for part in core(split_name("GENERAL TRADING COMPANY", PartyType.ORGANIZATION))] == [
        "general",
        "trading",
    ]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Krevkar CJSC", "cjsc"),
        ("ZAO Krevkar", "cjsc"),
        ("Krevkar Closed Joint-Stock Company", "cjsc"),
        ("Obshchestvo s Ogranichennoi Otvetstvennostyu Krevkar", "llc"),
        ("Krevkar Limited", "ltd"),
        ("Krevkar S.A. de C.V.", "sadecv"),
        ("Krevkar Oyj", "oyj"),
        ("Krevkar", ""),
    ],
)
def test_a_legal_form_is_the_same_in_full_in_short_and_in_russian(name: str, form: str) -> None:
    assert legal_form(split_name(name, PartyType.ORGANIZATION)) == form
