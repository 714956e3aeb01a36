"""The small values of the model."""

from __future__ import annotations

import pytest

from xref.model import Name


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Éric BADEGE", ""),
        ("1-P", ""),
        ("Амир Хазмат", "Cyrl"),
        ("أبو بكر البغدادي", "Arab"),
        ("金铁三", "Hani"),
        ("김영철", "Hang"),
        ("日本赤軍ファミリー", "Jpan"),
        ("အောင်", "Mymr"),
        ("Al-Qaida (القاعدة)", ""),
        ("ᚠᚢᚦ", "Zzzz"),
    ],
)
def test_a_name_says_its_script(text, script):
    assert Name(text).script == script
