"""What late.py promises: a thing is imported when it is asked for, and no earlier."""

from __future__ import annotations

import sys

import pytest

from xref.late import Registry, late_pattern, later, resolve

LIGHT = "colorsys"  # a module of the library that nothing here imports


@pytest.fixture(autouse=True)
def forgotten(monkeypatch):
    monkeypatch.delitem(sys.modules, LIGHT, raising=False)


def test_a_row_is_imported_when_it_is_asked_for():
    rows = Registry({"gray": f"{LIGHT}:rgb_to_hls", "wrong": "no_such_module:thing"})
    assert list(rows) == ["gray", "wrong"]
    assert "gray" in rows
    assert "blue" not in rows
    assert LIGHT not in sys.modules
    assert rows["gray"] is resolve(f"{LIGHT}:rgb_to_hls")
    assert len(rows) == 2


def test_a_row_can_be_replaced_and_removed():
    rows = Registry({"gray": f"{LIGHT}:rgb_to_hls"})
    rows["gray"] = len
    assert rows["gray"] is len
    del rows["gray"]
    assert not rows


def test_a_function_is_imported_when_it_is_called():
    gray = later(f"{LIGHT}:rgb_to_hls")
    assert LIGHT not in sys.modules
    assert gray(1.0, 1.0, 1.0) == (0.0, 1.0, 0.0)


def test_an_unknown_name_is_a_key_error():
    with pytest.raises(KeyError):
        Registry({})["gray"]


def test_a_pattern_is_compiled_when_it_is_used():
    vowel = late_pattern("[aeiou]")
    assert vowel.findall("Petrov") == ["e", "o"]
    assert vowel.search("bcd") is None
    assert vowel.pattern == "[aeiou]"
    with pytest.raises(AttributeError):
        vowel.no_such_thing  # noqa: B018 - the look is what fails
