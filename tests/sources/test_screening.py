"""An article that names a party of a list is matched, in whatever script; a weak name alone flags nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import xref
from tests.sources.fixtures import EU_LIST, UK_LIST, UN_LIST
from xref.opening import INDEXER
from xref.refreshing import refresh_source
from xref.snapshots import State
from xref.snapshots.base.plans import Plan
from xref.sources import SOURCES

FILES = {"un_sc_sanctions": UN_LIST, "eu_fsf": EU_LIST, "gb_fcdo_sanctions": UK_LIST}
STRONG = "Officials in Perm said on Monday that {} was seen at the border with sanctioned goods from Russia."
ALONE = "On Monday {} won the village race."


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    """The three small lists, each with the same two parties, stored as a refresh stores them."""
    folder = tmp_path_factory.mktemp("data")
    for code, text in FILES.items():
        files = folder / "files" / code
        files.mkdir(parents=True)
        (files / SOURCES[code].files[0]).write_text(text, encoding="utf-8")
        source = replace(SOURCES[code], min_listings=1)
        outcome = refresh_source(source, folder, INDEXER, plan=Plan(folder=folder / "files"))
        assert outcome.state is State.UPDATED
    return folder


@pytest.fixture(scope="module", params=sorted(FILES))
def only(request, data, tmp_path_factory) -> xref.Screener:
    """A screener of one of the lists alone."""
    folder = tmp_path_factory.mktemp(request.param)
    source = replace(SOURCES[request.param], min_listings=1)
    refresh_source(source, folder, INDEXER, plan=Plan(folder=data / "files"))
    return xref.Screener.open(folder, offline=True)


@pytest.mark.parametrize(
    "name", ["Fyodor Kuzmin-Zavalny", "Kuzmin-Zavalny, Fyodor", "Theodore Kuzminzavalny", "Фёдор Кузьмин-Завальный"]
)
def test_a_name_in_latin_or_its_own_script_is_flagged(only, name):
    report = only.screen(STRONG.format(name))
    assert [match.candidates[0].listing.un_references for match in report.flagged] == [("QDi.001",)]


def test_a_company_is_flagged_by_its_name_in_another_script(only):
    report = only.screen(STRONG.format("the company 海華船務"))
    assert [match.candidates[0].listing.un_references for match in report.flagged] == [("QDe.002",)]


def test_a_weak_name_alone_flags_nothing(only):
    listed = [name for index in only._lists for name in index.listing(0).names if name.weak]
    assert [name.text.title() for name in listed] == ["Zavaly Wolfgrip"]
    assert only.screen(ALONE.format("Zavaly Wolfgrip")).flagged == ()


def test_a_weak_name_beside_the_strong_one_is_of_the_same_party(only):
    text = STRONG.format("Fyodor Kuzmin-Zavalny, known as Zavaly Wolfgrip,")
    report = only.screen(text)
    assert {match.candidates[0].listing.un_references for match in report.flagged} == {("QDi.001",)}


def test_a_party_of_three_lists_is_one_match_and_one_party_with_three_listings(data):
    report = xref.Screener.open(data, offline=True).screen(STRONG.format("Fyodor Kuzmin-Zavalny"))
    (match,) = report.flagged
    assert match.party_numbers == (1, 1, 1)
    assert {candidate.listing.source for candidate in match.candidates} == set(FILES)
    document = match.to_dict()
    assert [candidate["party"] for candidate in document["candidates"]] == [1, 1, 1]


def test_two_names_of_a_party_that_different_lists_have_are_one_match(data):
    text = f"{STRONG.format('Fyodor Kuzmin-Zavalny')} {STRONG.format('Theodore Kuzminzavalny')}"
    report = xref.Screener.open(data, offline=True).screen(text)
    assert [len(match.subject.mentions) for match in report.flagged] == [2]


def test_a_number_on_three_lists_is_one_match_with_three_listings(data):
    report = xref.Screener.open(data, offline=True).screen("He showed passport KZ7734912 at the desk.")
    (match,) = report.flagged
    assert (match.party_numbers, len(match.subject.mentions)) == ((1, 1, 1), 1)
    assert {candidate.listing.source for candidate in match.candidates} == set(FILES)
