"""A screener on the excerpt, and an archive whose every fiftieth line is broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.excerpt import store_excerpt
from xref.pipeline import Screener

ROOT = Path(__file__).parents[2]
TEXT = "A North Korean national, Song Hwa Jong, was sanctioned with Volasys Silver Star. Nikki Haley spoke."


@pytest.fixture(scope="session")
def lists(tmp_path_factory):
    return store_excerpt(tmp_path_factory.mktemp("lists"))


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
