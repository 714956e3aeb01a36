"""Reports as web pages that need nothing but themselves: one page, or a folder with an index and a page an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from xref.model import Report
from xref.reports.as_html.base import environment
from xref.reports.as_html.view import View
from xref.reports.base import Layout, show
from xref.reports.base.candidates import matched, probability, strengths
from xref.reports.base.decided import decision_lines
from xref.reports.base.details import details
from xref.reports.base.index import index_first
from xref.reports.base.marked import place_of
from xref.reports.base.passage import place
from xref.reports.base.words import (
    MEANINGS,
    NO_LIST,
    Row,
    about_list,
    age,
    count,
    is_web_address,
    row_of,
    tally,
    title,
    warnings,
)
from xref.version import __version__

SHOWN = {"shown_parties": 5, "shown_passages": 3, "shown_places": 40, "shown_values": 8}
WORDS = {
    "about_list": about_list, "age": age, "count": count, "decision_lines": decision_lines,
    "details": details, "is_web_address": is_web_address,
    "matched": matched, "meanings": MEANINGS, "no_list": NO_LIST, "place": place, "place_of": place_of,
    "probability": probability,
    "strengths": strengths, "tally": tally, "title": title, "version": __version__, "warnings": warnings,
}  # fmt: skip
_NOT_NAME = r"[^\w.\-]+"
SLUG_CHARACTERS = 60
PIECES = 500  # of a template that are joined before they are handed on


def render_html(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    """One page: the report on the one article, or an index of several with their reports below it."""
    if layout.many:
        yield from _render_many(reports, layout)
        return
    for report in reports:
        yield _macro("head", show(title(report)))
        yield from _body(View(report, layout))
        yield _macro("foot")


def _render_many(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    def body(report: Report, number: int) -> Iterator[str]:
        return _body(View(report, layout, prefix=f"a{number}-", tag="article", level=2))

    def row(report: Report, number: int) -> Row:
        return row_of(report, number, f"#a{number}-report")

    def index(rows: list[Row]) -> str:
        return _macro("head", f"{count(len(rows), 'article')} screened") + _index(rows, layout)

    yield from index_first(reports, body, row, index)
    yield _macro("foot")


def render_html_folder(reports: Iterable[Report], layout: Layout) -> Iterator[tuple[str, Iterator[str]]]:
    """A page for each article and, once all are there, `index.html`."""
    rows = list[Row]()
    for number, report in enumerate(reports, 1):
        name = f"{number:04d}-{_slug(report.article.source)}.html"
        rows.append(row_of(report, number, name))
        yield name, _page(report, layout)
    yield "index.html", iter((_macro("head", "Index of reports"), _index(rows, layout), _macro("foot")))


def _page(report: Report, layout: Layout) -> Iterator[str]:
    yield _macro("head", show(title(report)))
    yield _macro("back")
    yield from _body(View(report, layout))
    yield _macro("foot")


def _body(view: View) -> Iterator[str]:
    stream = environment().get_template("report.html", globals=WORDS | SHOWN).stream(r=view)
    stream.enable_buffering(PIECES)
    return iter(stream)


def _index(rows: list[Row], layout: Layout) -> str:
    return _macro("index", sorted(rows), layout.missing())


def _macro(name: str, *arguments: object) -> str:
    module = environment().get_template("page.html", globals=WORDS).module
    return str(getattr(module, name)(*arguments))


def _slug(source: str) -> str:
    """What of an article's name can stand in a file's name everywhere."""
    name = re.sub(_NOT_NAME, "-", PurePath(source.replace("\\", "/")).stem).strip("-.")
    return name[:SLUG_CHARACTERS].rstrip("-.") or "article"
