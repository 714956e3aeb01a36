"""From a text document (DOCX, ODT) to an article: paragraphs, tables, notes, boxes and insertions, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import Desk, Document, Part, compose
from xref.readers.base.xml import local_name, parse_xml, text_of
from xref.readers.base.zips import Package, opened_package

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_TITLE_CHARACTERS = 150
WORD_PARTS = (
    ("word/document.xml", "paragraph"),
    ("word/footnotes.xml", "footnote paragraph"),
    ("word/endnotes.xml", "endnote paragraph"),
)
# A box stands twice in the file, for new programs and as a fallback for old ones; what was deleted is not said.
LEFT_OUT = frozenset(
    ("Fallback", "del", "moveFrom", "delText", "instrText", "tracked-changes", "annotation", "note-citation")
)
PARAGRAPHS = frozenset(("p", "h"))
ROWS = frozenset(("tr", "table-row"))
CELL_GAP = " | "
BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "s": " ", "line-break": "\n"}


def read_docx(document: Document, desk: Desk) -> Iterator[Article]:
    """The article in a Word document; its paragraphs are counted as Word counts them."""
    del desk
    with opened_package(document) as package:
        parts = [
            Part(text, element=f"{kind} {number}")
            for name, kind in WORD_PARTS
            for number, text in _paragraphs(document, package, name)
        ]
        facts = _facts(document, package, "docProps/core.xml")
    yield _article(document, parts, facts)


def read_odt(document: Document, desk: Desk) -> Iterator[Article]:
    """The article in an OpenDocument text."""
    del desk
    with opened_package(document) as package:
        found = _paragraphs(document, package, "content.xml")
        parts = [Part(text, element=f"paragraph {number}") for number, text in found]
        facts = _facts(document, package, "meta.xml")
    yield _article(document, parts, facts)


def _article(document: Document, parts: list[Part], facts: dict[str, str]) -> Article:
    text, anchors = compose(parts)
    if not text:
        raise ArticleError(f"{document.name}: a document without text (pictures?); recognize its text (OCR) first")
    first = text.split("\n", 1)[0]
    return Article(
        text,
        document.name,
        title=first if len(first) <= MAX_TITLE_CHARACTERS else facts.get("title", ""),
        # No date: that in the file is when it, or the template it was made from, was first saved.
        author=facts.get("creator", "") or facts.get("initial-creator", ""),
        url=document.url,
        anchors=anchors,
    )


def _facts(document: Document, package: Package, name: str) -> dict[str, str]:
    content = package.member(name)
    return {local_name(node): text_of(node) for node in parse_xml(document.name, content).iter()} if content else {}


def _paragraphs(document: Document, package: Package, name: str) -> Iterator[tuple[int, str]]:
    """Each paragraph or row of a table that says something, with its number among all."""
    content = package.member(name)
    if not content:
        return
    for number, text in enumerate(_texts(parse_xml(document.name, content), in_runs=name.startswith("word/")), 1):
        if text.strip():
            yield number, text


def _texts(root: _Element, *, in_runs: bool) -> Iterator[str]:
    """The text of each paragraph or row, where it ends; `in_runs`: only what Word's `t` elements hold is text."""
    from lxml import etree  # noqa: PLC0415 - see parse_xml

    paragraphs: list[list[str]] = []
    rows: list[list[str]] = []
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, node in walker:
        name = local_name(node)
        if event == "start":
            if name in LEFT_OUT:
                walker.skip_subtree()
            else:
                _begin(name, "" if in_runs and name != "t" else node.text or "", paragraphs, rows)
            continue
        text = _end(name, paragraphs, rows)
        if text is not None:
            yield text
        if paragraphs and not in_runs:
            paragraphs[-1].append(node.tail or "")


def _begin(name: str, text: str, paragraphs: list[list[str]], rows: list[list[str]]) -> None:
    if name in PARAGRAPHS:
        paragraphs.append([text])
    elif name in ROWS:
        rows.append([])
    elif paragraphs:
        paragraphs[-1].append(BREAKS.get(name, text))


def _end(name: str, paragraphs: list[list[str]], rows: list[list[str]]) -> str | None:
    """What is whole where an element ends: a row, or a paragraph that stands in none."""
    if name in ROWS and rows:
        return CELL_GAP.join(rows.pop())
    if name not in PARAGRAPHS or not paragraphs:
        return None
    text = "".join(paragraphs.pop())
    if not rows:
        return text
    if text.strip():
        rows[-1].append(text.strip())
    return None
