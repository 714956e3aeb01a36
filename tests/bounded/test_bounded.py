"""What bounds promise: an article that takes too long, or too much, is one error, and the next has its report."""

from __future__ import annotations

import multiprocessing
import os
import time
from pathlib import Path

import pytest

from tests.factory import report
from xref import bounded
from xref.bounded import beside, screen_each
from xref.errors import ArticleError
from xref.model import Article
from xref.pipeline import Screener

DATA = Path(__file__).parents[2] / "data" / "articles"
LONG = "x" * (bounded.MAX_HERE + 1)


class Odd:
    """A screener that some texts are too much for. It can be sent to another process, as the true one can."""

    def screen(self, article):
        """The report on an article."""
        if "endless" in article.text:
            time.sleep(600)
        if "greedy" in article.text:
            [bytes(1_000_000) for _ in range(2_000)]
        if "deadly" in article.text:
            os._exit(9)
        return report(article=article)


def outcomes(*texts, timeout=30.0):
    articles = [Article(text, f"{number}.txt") for number, text in enumerate(texts)]
    return [one if isinstance(one, ArticleError) else one.article.source for one in run(articles, timeout)]


def run(articles, timeout):
    return list(screen_each(Odd(), articles, timeout=timeout))


def test_a_long_text_has_the_report_that_it_has_here(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    screener = Screener.open(tmp_path, offline=True)
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.txt")))
    article = Article(text, "long.txt", title="All of them")
    here = screener.screen(article)
    monkeypatch.setattr(bounded, "MAX_HERE", 100)
    assert list(screen_each(screener, [article], timeout=60)) == [here]
    assert here.flagged


def test_one_that_takes_too_long_is_told_and_costs_no_other():
    first, second, third, fourth = outcomes("short", "endless " + LONG, LONG, "short", timeout=1.5)
    assert str(second) == "1.txt: not screened within 1.5 seconds; give it more with --timeout, or split it"
    assert [first, third, fourth] == ["0.txt", "2.txt", "3.txt"]


def test_one_whose_process_ends_is_told_and_costs_no_other():
    first, second = outcomes("deadly " + LONG, LONG)
    assert str(first) == "0.txt: its screening broke off (exit code 9: too large); split it"
    assert second == "1.txt"


def test_a_process_that_does_not_begin_in_time_is_told_and_costs_no_other(monkeypatch):
    monkeypatch.setattr(beside, "START_SECONDS", 0.0)
    found = [str(one) for one in outcomes(LONG, "short")]
    assert found == ["0.txt: no process to screen it began within 0 seconds", "1.txt"]


@pytest.mark.skipif(beside.resource is None, reason="needs a system that bounds memory")
def test_one_that_asks_for_too_much_memory_is_told_and_costs_no_other():
    first, second = outcomes("greedy " + LONG, LONG)
    assert str(first) == "0.txt: asks for more than 600 MB of memory to screen; split it"
    assert second == "1.txt"


def test_short_texts_begin_no_process_and_a_run_that_is_left_leaves_none(monkeypatch):
    assert outcomes("short") == ["0.txt"]
    assert multiprocessing.active_children() == []
    found = screen_each(Odd(), [Article(LONG), Article(LONG)], timeout=30)
    next(found)
    assert len(multiprocessing.active_children()) == 1
    found.close()
    assert multiprocessing.active_children() == []
