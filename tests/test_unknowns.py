"""What a report can say beyond the names of the parties that nobody lists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import xref
from tests import factory
from xref.model import PartyType
from xref.text import RESOURCES
from xref.unknowns import ALONE, Extras, is_common, note_on

TEXT = (
    "The lawyer Song Hwa Jang met Maria and Ilse Vandermolen. "
    "The United Nations said so; it was in the town, and the rain fell."
)


@pytest.fixture(scope="module")
def screener(tmp_path_factory):
    """The excerpt that ships."""
    return xref.Screener.open(tmp_path_factory.mktemp("data"), offline=True)


def unknowns(screener, **asked):
    return {one["name"]: one for one in screener.asking(Extras(**asked)).screen(TEXT).to_dict()["unknowns"]}


def test_the_nearest_listed_name_is_told_with_its_score(screener):
    nearest = unknowns(screener, nearest=True)["Ilse Vandermolen"]["nearest"]
    assert nearest["source"] == "us_ofac_sdn"
    assert 0 <= nearest["score"] < 0.5


def test_a_given_name_alone_cannot_be_looked_up(screener):
    found = unknowns(screener, nearest=True)
    assert found["Maria"]["nearest"] is None
    assert found["Maria"]["not_looked_up"] == ALONE
    assert found["Ilse Vandermolen"]["not_looked_up"] is None


def test_nothing_more_is_told_where_nothing_is_asked(screener):
    assert set(unknowns(screener)["Ilse Vandermolen"]) == {"name", "type", "mentions"}


def test_daily_names_are_left_out_and_counted(screener):
    report = screener.asking(Extras(hide_common=True)).screen(TEXT).to_dict()
    assert "United Nations" not in {one["name"] for one in report["unknowns"]}
    assert report["notes"] == ["left out, on no list and named by newspapers daily: 1"]
    assert report["summary"]["unknowns"] == len(report["unknowns"])


def test_the_document_keeps_to_its_schema(screener):
    schema = json.loads(Path(RESOURCES / "report.schema.json").read_text(encoding="utf-8"))
    report = screener.asking(Extras(nearest=True, hide_common=True)).screen(TEXT).to_dict()
    Draft202012Validator(schema).validate(report)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ""),
        ("", ""),
        ("ja", "no finder of names"),
        ("ko", "no finder of names"),
        ("ar", "in part"),
        ("zh", "in part"),
    ],
)
def test_a_language_whose_names_are_not_found_is_said(language, expected):
    notes = note_on(language)
    assert bool(notes) == bool(expected)
    assert all(expected in note for note in notes)


@pytest.mark.parametrize(("name", "expected"), [("the United Nations", True), ("Reuters", True), ("Norsund", False)])
def test_what_newspapers_name_daily_is_known(name, expected):
    assert is_common(factory.subject(name, type=PartyType.ORGANIZATION)) is expected
