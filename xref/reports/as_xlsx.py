"""Reports as a workbook: a sheet of candidates, one of parties on no list, one of articles, one of lists."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xref.model import Report, Snapshot
from xref.reports.base import Layout, is_formula, show
from xref.reports.base.rows import COLUMNS, rows_of
from xref.reports.base.words import is_web_address, title, verdict, worst_band
from xref.version import __version__

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

NUMBERS = frozenset({"mentions", "line", "start", "end", "score", "page", "strong", "probable", "possible", "cleared",
                     "unknowns", "characters", "listings"})  # fmt: skip
WIDTHS = {"context": 60, "reasons": 60, "name": 28, "listing": 34, "article": 28, "title": 40, "publisher": 30}
WIDTH = 14
MAX_CELL = 32_767  # characters that a cell can hold
MAX_LINK = 2_000  # characters of an address that Excel follows
MAX_LINKS = 60_000  # on a sheet: Excel repairs a file that has more than 65,530
MAX_ROWS = 1_048_576  # of a sheet; what comes beyond goes on in another one
ARTICLES = ("article", "title", "published", "language", "characters", "worst_band", "strong", "probable", "possible",
            "cleared", "unknowns", "verdict", "created", "tool", "settings")  # fmt: skip
LISTS = ("source", "publisher", "listings", "published", "retrieved", "stale", "excerpt", "snapshot")
PIECE = 1 << 16  # bytes


def render_xlsx(reports: Iterable[Report], layout: Layout) -> Iterator[bytes]:
    """The workbook, whole once the last report is there; until then its rows wait on disk."""
    with tempfile.TemporaryDirectory(prefix="xref-") as folder:
        path = Path(folder) / "report.xlsx"
        _write(path, reports)
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece


def _write(path: Path, reports: Iterable[Report]) -> None:
    # Imported here: the other formats need not pay for it.
    from xlsxwriter import Workbook  # noqa: PLC0415

    # Rows go to disk as they are written, and no text is ever taken for a formula or an address.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(str(path), options | {"tmpdir": str(path.parent)}) as book:
        sheets = {name: Sheet(book, name, columns) for name, columns in _sheets().items()}
        seen = dict[str, Snapshot]()
        for number, report in enumerate(reports):
            if not number:
                book.set_properties({"created": report.created, "comments": f"xref {__version__}"})
            for row in rows_of(report):
                sheets["Candidates" if row["kind"] == "match" else "On no list"].put(row)
            sheets["Articles"].put(_article(report))
            seen |= {used.sha256: used for used in report.lists}
        for used in seen.values():
            sheets["Lists"].put(_list(used))
        for sheet in sheets.values():
            sheet.finish()


def _sheets() -> dict[str, tuple[str, ...]]:
    about_candidate = COLUMNS[COLUMNS.index("band") : COLUMNS.index("excerpt")]
    unknown = tuple(column for column in COLUMNS if column not in about_candidate)
    return {"Candidates": COLUMNS, "On no list": unknown, "Articles": ARTICLES, "Lists": LISTS}


class Styles(NamedTuple):
    """How cells look; `quoted` keeps a text a text even where the sheet is saved as CSV and opened again."""

    head: Format
    quoted: Format
    link: Format


class Sheet:
    """Rows below a header, which goes on in another sheet where one is full."""

    def __init__(self, book: Workbook, name: str, columns: tuple[str, ...]) -> None:
        self._book, self._name, self._columns = book, name, columns
        self._styles = Styles(
            head=book.add_format({"bold": True}),
            quoted=book.add_format({"quote_prefix": True}),
            link=book.add_format({"font_color": "blue", "underline": 1}),
        )
        self._number = 0
        self._sheet = self._begin()

    def _begin(self) -> Worksheet:
        self._number += 1
        suffix = "" if self._number == 1 else f" {self._number}"
        sheet = self._book.add_worksheet(self._name + suffix)
        for at, column in enumerate(self._columns):
            sheet.set_column(at, at, WIDTHS.get(column, WIDTH))
            sheet.write_string(0, at, column, self._styles.head)
        sheet.freeze_panes(1, 0)
        self._row = self._links = 0
        return sheet

    def put(self, row: dict[str, str]) -> None:
        """Add one row; a column that it lacks stays empty."""
        if self._row + 1 >= MAX_ROWS:
            self.finish()
            self._sheet = self._begin()
        self._row += 1
        for at, column in enumerate(self._columns):
            text = row.get(column, "")
            if text:
                self._put_cell(at, column, text)

    def finish(self) -> None:
        """Let the reader filter the rows that are there."""
        self._sheet.autofilter(0, 0, self._row, len(self._columns) - 1)

    def _put_cell(self, at: int, column: str, text: str) -> None:
        if column in NUMBERS:
            self._sheet.write_number(self._row, at, float(text))
            return
        shown = show(text)[:MAX_CELL]
        if column == "url" and is_web_address(text) and len(text) <= MAX_LINK and self._links < MAX_LINKS:
            self._links += 1
            self._sheet.write_url(self._row, at, shown, self._styles.link)
            return
        self._sheet.write_string(self._row, at, shown, self._styles.quoted if is_formula(text) else None)


def _article(report: Report) -> dict[str, str]:
    article, worst = report.article, worst_band(report)
    row = {band.value: str(number) for band, number in report.band_counts.items()}
    return row | {
        "article": article.source,
        "title": title(report),
        "published": article.published,
        "language": article.language,
        "characters": str(len(article.text)),
        "worst_band": worst.value if worst else "",
        "cleared": str(len(report.cleared)),
        "unknowns": str(len(report.unknowns)),
        "verdict": verdict(report),
        "created": f"{report.created:%Y-%m-%d %H:%M:%S} UTC",
        "tool": f"xref {__version__}",
        "settings": report.settings_hash,
    }


def _list(used: Snapshot) -> dict[str, str]:
    document = used.to_dict()
    return {column: str(document[column]).lower() if column in {"stale", "excerpt"} else str(document[column])
            for column in LISTS}  # fmt: skip
