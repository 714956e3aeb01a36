"""What opening the lists promises: those in use, those of an earlier day, and something said where there is none."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import xref
from tests.excerpt import SOURCE, flagged, store_excerpt
from tests.history.listed import SOURCES as SMALL_SOURCES
from tests.history.listed import take
from xref.errors import SnapshotError
from xref.index import INDEX_FORMAT
from xref.snapshots import load_current
from xref.sources import SOURCES

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
TEXT = "A North Korean national, Song Hwa Jong, was sanctioned with Volasys Silver Star. Nikki Haley spoke."


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return store_excerpt(tmp_path_factory.mktemp("data"))


def test_without_a_list_the_excerpt_is_used_and_said(tmp_path):
    said: list[str] = []
    screener = xref.Screener.open(tmp_path, offline=True, notify=said.append)
    report = screener.screen(TEXT)
    assert flagged(report) == {"24978", "24979"}
    assert [snapshot.excerpt for snapshot in report.lists] == [True]
    assert "no screening" in said[0]


def test_without_network_the_first_fetch_gives_up_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setitem(SOURCES, "us_ofac_sdn", replace(SOURCE, addresses=("http://127.0.0.1:9/{file}",)))
    said: list[str] = []
    screener = xref.Screener.open(tmp_path, notify=said.append)
    assert screener.lists[0].excerpt
    assert any("us_ofac_sdn" in line for line in said)


@pytest.mark.parametrize("harm", ["damaged", "gone", "other format"])
def test_an_index_that_cannot_be_trusted_is_built_anew(folder, tmp_path, harm):
    data = tmp_path / "data"
    shutil.copytree(folder, data)
    current = load_current(data, "us_ofac_sdn")
    assert current
    if harm == "damaged":
        path = current.index / "names.blob"
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    elif harm == "gone":
        shutil.rmtree(current.index)
    else:
        pointer = data / "lists" / "us_ofac_sdn" / "current.json"
        stored = json.loads(pointer.read_text())
        pointer.write_text(json.dumps(stored | {"index_format": f"not {INDEX_FORMAT}"}))
    assert flagged(xref.Screener.open(data, offline=True).screen(TEXT)) == {"24978", "24979"}


def test_a_list_of_an_unknown_source_is_refused_by_name(folder, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(folder, data)
    (data / "lists" / "us_ofac_sdn").rename(data / "lists" / "mars")
    shutil.rmtree(data / "lists" / "mars" / "index")
    with pytest.raises(SnapshotError, match="mars"):
        xref.Screener.open(data, offline=True)


def test_an_old_list_is_called_stale(folder):
    said: list[str] = []
    settings = xref.Settings(stale_after_days=0.0)
    (snapshot,) = xref.Screener.open(folder, settings=settings, offline=True, notify=said.append).lists
    assert snapshot.stale
    assert "refresh" in said[0]


def test_an_article_is_screened_against_the_lists_of_an_earlier_day(tmp_path, monkeypatch):
    take(tmp_path, "2019-01-15", "Ivan Petrov", "Anna Petrova")
    take(tmp_path, "2021-07-07", "Anna Petrova", "Pavel Orlov")
    take(tmp_path, "2021-08-01", "Olga Orlova", code="xx_second")
    monkeypatch.setattr("xref.opening.SOURCES", SMALL_SOURCES)
    told = []
    past = xref.Screener.open(tmp_path, as_of=datetime(2019, 6, 1, tzinfo=UTC), notify=told.append)
    today = xref.Screener.open(tmp_path)
    text = "Ivan Petrov met Pavel Orlov in Geneva."
    assert [used.published for used in past.lists] == ["2019-01-15"]
    assert [match.subject.name for match in past.screen(text).matches] == ["Ivan Petrov"]
    assert [match.subject.name for match in today.screen(text).matches] == ["Pavel Orlov"]
    assert told[0].startswith("as of 2019-06-01: xx_first of 2019-01-15 (")
    assert told[1] == "warning: xx_second was neither in use nor published by 2019-06-01: not screened against"
