"""What scripts/arabic.py promises: romanizations of words that leave vowels out."""

from __future__ import annotations

import pytest

from xref.scripts import is_spelling, keys_of
from xref.scripts.arabic import skeletons
from xref.text import consonants

SPELLINGS = [
    ("محمود", "mahmoud"),
    ("كريم", "karim"),
    ("كريم", "kareem"),
    ("طارق", "tariq"),
    ("طارق", "tarek"),
    ("جمال", "gamal"),
    ("جمال", "djamel"),
    ("يوسف", "youssef"),
    ("عثمان", "osman"),
    ("عثمان", "uthman"),
    ("مصطفى", "mustafa"),
    ("فاطمة", "fatima"),
    ("فاطمة", "fatemeh"),
    ("رضا", "reza"),
    ("رضا", "rida"),
    ("ضياء", "ziya"),
    ("مجتبی", "mojtaba"),
    ("خامه", "khameh"),
    ("چنگیز", "changiz"),
    ("پژمان", "pejman"),
    ("گلستان", "golestan"),
    ("عبدالرحیم", "abdulrahim"),
    ("عبدالرحیم", "abdurrahim"),
    ("إيمان", "iman"),
]


@pytest.mark.parametrize(("written", "form"), SPELLINGS)
def test_a_romanization_is_a_spelling_and_shares_a_key(written: str, form: str) -> None:
    assert is_spelling(written, form)
    assert consonants(form) in keys_of(written)


@pytest.mark.parametrize(
    ("written", "form"),
    [("حسن", "hussein"), ("سليم", "salman"), ("حميد", "hamad"), ("سالم", "salima"), ("نور", "nasr"), ("كريم", "karam")],
)
def test_another_name_is_no_spelling(written: str, form: str) -> None:
    assert not is_spelling(written, form)


def test_a_p_of_other_languages_is_a_b_in_arabic():
    assert {consonants(spelling) for spelling in skeletons("بارسيان")} >= {consonants("parsian"), consonants("barsian")}
