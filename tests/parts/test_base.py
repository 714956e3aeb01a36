"""What base.py promises of a name's parts: which of them decide."""

from __future__ import annotations

from xref.model import PartyType
from xref.parts import split_name
from xref.parts.base import core


def test_the_core_leaves_generic_words_out_but_never_everything() -> None:
    assert [part.form for part in core(split_name("VALFAJR SHIPPING COMPANY", PartyType.ORGANIZATION))] == ["valfajr"]
    assert [part.form for part in core(split_name("GENERAL TRADING COMPANY", PartyType.ORGANIZATION))] == [
        "general",
        "trading",
    ]
