"""From HTML or XHTML to its paragraphs, each with the path of its element; nothing of it is judged or left out."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from xref.readers.base.base import Part

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_DEPTH = 250  # of elements in one another; a page has 40, and libxml2 drops everything behind the 256th
MAX_PLACED = 20_000  # elements: an XPath counts all siblings before, and 200,000 of them would take minutes
HIDDEN = frozenset(("script", "style", "template", "head", "title", "svg", "math", "object", "iframe", "noscript"))
INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
     "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
     "var", "wbr")
)  # fmt: skip
CELL_GAP = " | "
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,60}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)
_BLANKS = re.compile(r"\s+")  # in a page a line's end is no more than a blank
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


def declared_encoding(content: bytes) -> str:
    """What a page says of its own encoding, near its beginning."""
    found = _DECLARED.search(content[:4096])
    return found[1].decode("ascii") if found else ""


def parse_markup(text: str) -> HtmlElement | None:
    """The tree of a page; None where there is no element in it, or more in one another than the parser takes."""
    from lxml import etree, html  # noqa: PLC0415 - 60 ms that a plain text need not pay

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    content = _XML_DECLARATION.sub("", text, count=1).replace("\0", "").encode("utf-8", "replace")
    try:
        tree: HtmlElement | None = html.document_fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return tree if _depth(tree) < MAX_DEPTH else None


def _depth(tree: HtmlElement) -> int:
    from lxml import etree  # noqa: PLC0415 - as above

    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def flatten(tree: HtmlElement) -> list[Part]:
    """The paragraphs of a tree in their order, each with the XPath of the element it stands in."""
    from lxml import etree  # noqa: PLC0415 - as above

    blocks: list[tuple[HtmlElement, list[str]]] = [(tree, [])]
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        starts, is_hidden = event == "start", element.tag in HIDDEN
        if starts and is_hidden:
            walker.skip_subtree()
        if element.tag == "br":
            blocks[-1][1].append("\n" if starts else "")
        elif element.tag in {"td", "th"}:
            blocks[-1][1].append("" if starts else CELL_GAP)
        elif element.tag not in INLINE:
            blocks.append((element if starts else _above(element, tree), []))
        text = ("" if is_hidden else element.text) if starts else element.tail
        blocks[-1][1].append(_BLANKS.sub(" ", text or ""))
    path = tree.getroottree().getpath if len(blocks) <= MAX_PLACED else lambda _: ""
    parts = ((element, _tidy("".join(texts))) for element, texts in blocks)
    return [Part(text, element=path(element)) for element, text in parts if text]


def flatten_text(text: str) -> list[Part]:
    """The same of a page that is too broken or too deep for a tree; its paragraphs have no place."""
    stripper = _Stripper()
    stripper.feed(text)
    stripper.close()
    return [Part(tidy) for tidy in map(_tidy, "".join(stripper.found).split("\f")) if tidy]


def _above(element: HtmlElement, tree: HtmlElement) -> HtmlElement:
    parent = element.getparent()
    return tree if parent is None or element is tree else parent


def _tidy(text: str) -> str:
    """The text with its white space folded and kept line breaks; no separator at the end of a row."""
    lines = (" ".join(line.split()).strip(" |") for line in text.split("\n"))
    return "\n".join(filter(None, lines))


class _Stripper(HTMLParser):
    """The text between the tags; a form feed where a paragraph ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in HIDDEN
        self.found.append("" if tag in INLINE else "\f")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = max(0, self.hidden - (tag in HIDDEN))
        self.found.append("" if tag in INLINE else "\f")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.found.append(_BLANKS.sub(" ", data))
