"""One item of a run screened, whatever it holds, and what else every part of a run works with."""

from __future__ import annotations

from collections.abc import Mapping

from xref.corpus.base.base import (
    LAPSED,
    MAX_CHARACTERS,
    PART_ARTICLES,
    PART_CHARACTERS,
    TABLES,
    Columns,
    Item,
    Line,
    Part,
    Position,
    Row,
    Tally,
    import_arrow,
    size_of,
)
from xref.corpus.base.inputs import Taking, article_of, called, find_inputs, is_remote, read_line, row_item
from xref.corpus.base.rows import cleaned, failure_row, rows_of, too_long
from xref.corpus.base.tables import FORMS, PartWriter, arrow_table, discard_from, prepare, publish
from xref.errors import ArticleError, XrefError
from xref.model import Article
from xref.pipeline import Screener

__all__ = [
    "FORMS",
    "LAPSED",
    "MAX_CHARACTERS",
    "PART_ARTICLES",
    "PART_CHARACTERS",
    "TABLES",
    "Columns",
    "Item",
    "Line",
    "Part",
    "PartWriter",
    "Position",
    "Row",
    "Taking",
    "Tally",
    "arrow_table",
    "article_of",
    "called",
    "discard_from",
    "fail_item",
    "failure_row",
    "find_inputs",
    "import_arrow",
    "is_remote",
    "prepare",
    "publish",
    "read_line",
    "row_item",
    "screen_item",
    "size_of",
]


def screen_item(screener: Screener, item: Item, columns: Columns, tally: Tally) -> Mapping[str, list[Row]]:
    """The rows of one item by table; a bad one has a row in `failures` and costs nobody else."""
    name = _name_of(item)
    try:
        article = _read(item, columns)
        name = article.source
        _refuse_long(article)
        report = screener.screen(article)
    except XrefError as exc:
        return _failed(tally, name, str(exc))
    except Exception as exc:  # noqa: BLE001 - a fault of ours on one text must not cost the others, and is told
        return _failed(tally, name, f"{name}: could not be screened ({type(exc).__name__}: {exc}); please report it")
    tally.count(report)
    return {table: [cleaned(row) for row in rows] for table, rows in rows_of(report).items()}


def fail_item(item: Item, reason: str, tally: Tally) -> Mapping[str, list[Row]]:
    """The row of an item that no process survived."""
    tally.failures += 1
    return {"failures": [failure_row(_name_of(item), reason)]}


def _name_of(item: Item) -> str:
    return item.name if isinstance(item, Line) else item.source if isinstance(item, Article) else ""


def _read(item: Item, columns: Columns) -> Article:
    if isinstance(item, ArticleError):
        raise item
    return read_line(item, columns) if isinstance(item, Line) else item


def _refuse_long(article: Article) -> None:
    reason = too_long(article, MAX_CHARACTERS)
    if reason:
        raise ArticleError(f"{article.source}: {reason}")


def _failed(tally: Tally, name: str, message: str) -> Mapping[str, list[Row]]:
    """Errors name the article first: `name: reason`. A name may hold a colon itself."""
    tally.failures += 1
    named, _, reason = message.partition(": ")
    if name and message.startswith(f"{name}: "):
        named, reason = name, message.removeprefix(f"{name}: ")
    return {"failures": [failure_row(named if reason else name, reason or message)]}
