"""A screener on the excerpt, and an archive whose every fiftieth line is broken."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from xref.opening import INDEXER
from xref.pipeline import Screener
from xref.refreshing import refresh_source
from xref.snapshots.base.plans import Plan
from xref.sources import SOURCES

ROOT = Path(__file__).parents[2]
TEXT = "A North Korean national, Song Hwa Jong, was sanctioned with Volasys Silver Star. Nikki Haley spoke."


@pytest.fixture(scope="session")
def lists(tmp_path_factory):
    data = tmp_path_factory.mktemp("lists")
    source = replace(SOURCES["us_ofac_sdn"], min_listings=1)
    refresh_source(source, data, INDEXER, plan=Plan(folder=ROOT / "data" / "us_ofac_sdn-2021-07-07"))
    return data


@pytest.fixture(scope="session")
def screener(lists):
    return Screener.open(lists, offline=True)


def lines(count: int) -> list[bytes]:
    """Good articles, told apart by their number."""
    records = ({"id": f"a{n}", "title": f"Story {n}", "text": f"{n} days ago. {TEXT}"} for n in range(count))
    return [json.dumps(record).encode() + b"\n" for record in records]


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "in" / "news.jsonl"
    path.parent.mkdir()
    path.write_bytes(b"".join(lines(60)))
    return path
