"""From a PDF's text layer to an article: lines joined to paragraphs, each with its page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import MAX_ARTICLE_BYTES, Desk, Document, Part, compose

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MAX_GAP = 1.45  # line heights from one line to the next of its paragraph, where its page's lines are set closer
FULL_SHARE = 0.8  # of the widest line near it: a shorter line ends its paragraph
MAX_TITLE_CHARACTERS = 150
INDENT = 0.8  # line heights
SHOWN_PAGES = 10
RUNNING_PAGES = 3  # the first or last line of so many pages is a running head: it is kept once
_SENTENCE_END = re.compile(r"[.!?:;…。؟][\"'”’»)\]]*$")
_HYPHEN = re.compile(
    r"[^\W\d_]{2}[-\u00ad\u2010\ufffe\x02]$"
)  # pdfium has U+FFFE or STX for a hyphen at the line's end


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page; lengths in points, `top` from the bottom of the page."""

    text: str
    page: int
    left: float
    right: float
    top: float
    height: float


def read_pdf(document: Document, desk: Desk) -> Iterator[Article]:
    """The article in a PDF; one without text is a scan, and said to be one."""
    with _opened(document) as pdf:
        pages = [_lines(pdf, number) for number in range(1, len(pdf) + 1)]
        facts = {key: " ".join(str(pdf.get_metadata_value(key)).split()) for key in ("Title", "Author")}
    empty = [number for number, lines in enumerate(pages, 1) if not lines]
    if len(empty) == len(pages):
        count = f"{len(pages)} pages" if len(pages) != 1 else "one page"
        raise ArticleError(f"{document.name}: {count} and no text in them: a scan; recognize its text (OCR) first")
    if empty:
        more = " …" if len(empty) > SHOWN_PAGES else ""
        shown = ", ".join(map(str, empty[:SHOWN_PAGES]))
        desk.notify(
            f"{document.name}: no text on page {shown}{more} (a picture, a scan, damaged?): names there are not seen"
        )
    lines = _without_running_heads(pages)
    if sum(len(line.text) for line in lines) > MAX_ARTICLE_BYTES:
        raise ArticleError(f"{document.name}: more than {MAX_ARTICLE_BYTES:,} characters; split it into articles")
    text, anchors = compose(_paragraphs(lines))
    first = text.split("\n", 1)[0]
    yield Article(
        text,
        document.name,
        title=first if len(first) <= MAX_TITLE_CHARACTERS else facts["Title"],
        # No date: that in the file is when the PDF was made, which may be years after the article.
        author="" if "anonymous" in facts["Author"] else facts["Author"],
        url=document.url,
        anchors=anchors,
    )


def _opened(document: Document) -> PdfDocument:
    import pypdfium2  # noqa: PLC0415 - as in `_lines`

    try:
        return pypdfium2.PdfDocument(document.read())
    except pypdfium2.PdfiumError as exc:
        if "password" in str(exc).lower():
            raise ArticleError(f"{document.name}: encrypted; save it without a password") from exc
        raise ArticleError(f"{document.name}: a damaged PDF; open it and save it anew, or as text") from exc


def _lines(pdf: PdfDocument, number: int) -> list[Line]:
    """The lines of one page in the order in which it draws them; none of a page that is damaged."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - 90 ms that a plain text need not pay

    try:
        page = pdf[number - 1]
        layer = page.get_textpage()
    except PdfiumError:
        return []
    try:
        return [line for line in _found_lines(layer, number) if line.text]
    finally:
        layer.close()
        page.close()


def _found_lines(layer: PdfTextPage, number: int) -> Iterator[Line]:
    at = 0
    for raw in layer.get_text_range().split("\n"):
        text = raw.rstrip("\r")
        yield _line(layer, text, at, number)
        at += len(raw) + 1


def _line(layer: PdfTextPage, text: str, at: int, number: int) -> Line:
    """A line with the box that its first and last letters span."""
    words = text.strip()
    if not words:
        return Line("", number, 0, 0, 0, 0)
    start = at + len(text) - len(text.lstrip())
    last = layer.count_chars() - 1  # pdfium counts in UTF-16: behind an emoji a box may be that of a neighbor
    left, bottom, _, top = layer.get_charbox(min(start, last), loose=True)
    right = layer.get_charbox(min(start + len(words) - 1, last), loose=True)[2]
    return Line(" ".join(words.split()), number, left, right, top, max(1.0, top - bottom))


def _without_running_heads(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """All lines; what stands at the head or foot of page after page, numbers aside, only the first time."""
    counts = Counter(key for lines in pages for key in {_key(line) for line in _margin(lines)})
    seen: set[str] = set()
    kept = []
    for lines in pages:
        margin = {id(line) for line in _margin(lines)}
        for line in lines:
            key = _key(line)
            is_running = id(line) in margin and counts[key] >= RUNNING_PAGES
            if not (is_running and key in seen):
                kept.append(line)
            seen.add(key)
    return kept


def _margin(lines: Sequence[Line]) -> Sequence[Line]:
    return (lines[0], lines[-1]) if lines else ()


def _key(line: Line) -> str:
    return re.sub(r"[0-9]+", "#", line.text)


def _paragraphs(lines: Sequence[Line]) -> Iterator[Part]:
    """The lines joined; a paragraph that goes on overleaf has the page on which it begins."""
    text, page = "", 0
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        if before is None or _begins(line, before, lines[max(0, number - 8) : number + 8]):
            yield Part(text, page=page)
            text, page = line.text, line.page
        else:
            text = _continued(text, line.text)
    yield Part(text, page=page)


def _continued(text: str, rest: str) -> str:
    """A text with its next line: a word that was cut made whole, the hyphen of a double name ("Al-\nAssad") kept."""
    if not _HYPHEN.search(text):
        return f"{text} {rest}"
    return text[:-1] + rest if rest[:1].islower() else text + rest


def _begins(line: Line, before: Line, near: Sequence[Line]) -> bool:
    """Whether a line begins a paragraph, by the line before it and the lines around both."""
    widest = max(other.right - other.left for other in near)
    is_full = before.right - before.left >= FULL_SHARE * widest
    step = before.top - line.top
    if line.page != before.page or step < 0:  # overleaf, or in the next column
        return not is_full or _SENTENCE_END.search(before.text) is not None
    if abs(line.height - before.height) > 0.2 * before.height:  # a heading
        return True
    if step > MAX_GAP * _usual_step(near, before.height):
        return True
    if line.left - before.left > INDENT * line.height and _SENTENCE_END.search(before.text):
        return True
    return not is_full and (_SENTENCE_END.search(before.text) is not None or not line.text[:1].islower())


def _usual_step(near: Sequence[Line], height: float) -> float:
    """How far lines stand from one another here: the smallest step that is no less than most of a line's height."""
    steps = (a.top - b.top for a, b in pairwise(near) if a.page == b.page)
    return min((step for step in steps if step >= 0.7 * height), default=height)
