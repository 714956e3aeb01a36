"""The promise of the pool: what ends a process costs one article."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace

import pytest

from xref.corpus import pool as pools
from xref.corpus.base import Columns, Part, Position
from xref.corpus.base.tables import prepare
from xref.corpus.pool import Plan, Pool
from xref.corpus.pool.base import held_mb
from xref.errors import SettingsError
from xref.model import Article

is_full = pools._is_full


class Deadly:
    """A screener whose process does not survive some texts. It stands for a fault of a library below ours."""

    def __init__(self, screener, sentence=None):
        self._screener, self._sentence = screener, sentence

    def screen(self, article):
        if "dies" in article.text:
            os._exit(9)
        if "hangs" in article.text:
            time.sleep(600)
        if "raises" in article.text:
            raise IndexError("an index out of range")
        return self._screener.screen(article)


def part(number, *texts):
    items = tuple(Article(text, f"{number}-{n}") for n, text in enumerate(texts))
    return Part(number, items, Position(number, len(items)), "", 0)


def run(screener, folder, *parts, workers=2):
    prepare(folder)
    advanced = []
    plan = Plan(Deadly(screener), folder, "jsonl", Columns())
    with Pool(plan, workers, advance=lambda: advanced.append(1)) as pool:
        return list(pool.results(iter(parts)))


def failures(result):
    path = result.written.get("failures")
    return open(path, encoding="utf-8").read() if path else ""  # noqa: PTH123


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_article_that_no_process_survives_is_a_failure_and_the_others_are_screened(screener, tmp_path):
    found = run(screener, tmp_path, part(0, "Fine.", "It dies.", "Fine."), part(1, "Fine."), part(2, "It raises."))
    assert [result.number for result in found] == [0, 1, 2]
    assert [(result.tally.articles, result.tally.failures) for result in found] == [(2, 1), (1, 0), (0, 1)]
    assert "processes ended at it" in failures(found[0])
    assert "0-1" in failures(found[0])
    assert "IndexError" in failures(found[2])


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_article_that_never_ends_is_a_failure(screener, tmp_path, monkeypatch):
    monkeypatch.setattr(pools, "STUCK_SECONDS", 4.0)  # a first article takes one, on a busy machine
    monkeypatch.setattr(pools, "POLL_SECONDS", 0.1)
    found = run(screener, tmp_path, part(0, "Fine.", "It hangs."), workers=1)
    assert (found[0].tally.articles, found[0].tally.failures) == (1, 1)


@pytest.mark.parametrize(("limit", "value"), [("MAX_HELD_MB", 1.0), ("MAX_PARTS", 2)])
def test_a_process_that_remembers_too_much_is_exchanged_for_a_new_one(screener, tmp_path, monkeypatch, limit, value):
    if limit == "MAX_PARTS":
        monkeypatch.setattr(pools, "_is_full", lambda worker, said: is_full(worker, replace(said, held_mb=None)))
    monkeypatch.setattr(pools, limit, value)
    found = run(screener, tmp_path, *(part(number, "Fine.") for number in range(9)))
    assert [result.number for result in found] == list(range(9))
    names = {result.written["articles"].rpartition("/")[2].partition("-")[0] for result in found}
    assert len(names) >= 5  # the file of a part is called by its process


@pytest.mark.skipif(sys.platform != "linux", reason="this system does not tell")
def test_a_process_tells_what_it_holds():
    before = held_mb()
    content = b"x" * 100_000_000
    assert 90 < held_mb() - before < 110
    del content


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder that refuses")
def test_a_folder_that_cannot_be_written_to_ends_the_run(screener, tmp_path):
    (tmp_path / ".work").mkdir(mode=0o500)
    with pytest.raises(SettingsError, match="cannot write to"):
        run(screener, tmp_path, part(0, "Fine."))
