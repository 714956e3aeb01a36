"""Articles in, reports out, each within its time: a long text, which may be a hostile one, is screened beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack

from xref.errors import ArticleError
from xref.late import later
from xref.model import Article, Report
from xref.pipeline import Screener, set_aside

# Characters of a text that is screened here. News of that length takes 0.1 s, made-up capitalized words, the slowest
# text that was found, 2 s (November 2026); a process of its own costs half a second, once a run.
MAX_HERE = 50_000
open_beside = later("xref.bounded.beside:Beside")


def screen_each(screener: Screener, articles: Iterable[Article], *, timeout: float) -> Iterator[Report | ArticleError]:
    """The report on each article, in their order, or why there is none: one that takes too long costs no other."""
    with ExitStack() as stack:
        beside = None
        for number, article in enumerate(articles):
            if number:
                set_aside()
            if len(article.text) <= MAX_HERE:
                yield screener.screen(article)
            else:
                beside = beside or stack.enter_context(open_beside(screener, timeout))
                yield beside.screen(article)
