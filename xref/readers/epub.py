"""From an e-book to one article: its chapters in reading order, each paragraph with its chapter's file and XPath."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import Desk, Document, Part, compose, day, headed
from xref.readers.base.decoding import decode
from xref.readers.base.markup import declared_encoding, flatten, flatten_text, parse_markup
from xref.readers.base.xml import local_name, parse_xml, text_of
from xref.readers.base.zips import Package, opened_package

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"


def read_epub(document: Document, desk: Desk) -> Iterator[Article]:
    """The article in an e-book."""
    with opened_package(document) as package:
        place = _package_place(document, package)
        root = parse_xml(document.name, package.member(place) or b"<none/>")
        chapters = [normpath(join(dirname(place), unquote(href))) for href in _spine(root)]
        _refuse_locked(document, package, chapters)
        parts = [part for name in chapters for part in _chapter(document, package, name, desk)]
    facts = {local_name(node): text_of(node) for node in reversed(list(root.iter())) if local_name(node)}
    title = facts.get("title", "")
    text, anchors = compose(headed(title, parts))
    if not parts:
        raise ArticleError(f"{document.name}: an e-book without text; convert it to text")
    yield Article(
        text,
        document.name,
        title=title,
        published=day(facts.get("date", "")),
        author=facts.get("creator", ""),
        url=document.url,
        anchors=anchors,
    )


def _package_place(document: Document, package: Package) -> str:
    content = package.member(CONTAINER)
    files = (
        [node.get("full-path", "") for node in _named(parse_xml(document.name, content), "rootfile")] if content else []
    )
    if not files:
        raise ArticleError(f"{document.name}: no e-book ({CONTAINER} names no file); unpack it")
    return str(files[0])


def _spine(root: _Element) -> list[str]:
    """The files of the chapters in the order in which they are read."""
    items = {node.get("id"): node.get("href", "") for node in _named(root, "item")}
    return [str(items[node.get("idref")]) for node in _named(root, "itemref") if items.get(node.get("idref"))]


def _refuse_locked(document: Document, package: Package, chapters: list[str]) -> None:
    """Fonts are often encrypted, and harm nobody; chapters are only where the book is locked to a reader's program."""
    content = package.member(ENCRYPTION)
    if not content:
        return
    locked = {unquote(node.get("URI", "")) for node in _named(parse_xml(document.name, content), "CipherReference")}
    if locked & set(chapters):
        raise ArticleError(f"{document.name}: encrypted (copy protection); give a copy without it")


def _chapter(document: Document, package: Package, name: str, desk: Desk) -> list[Part]:
    content = package.member(name)
    text = decode(f"{document.name} ({name})", content, desk.notify, declared=declared_encoding(content))
    tree = parse_markup(text) if text.strip() else None
    found = flatten_text(text) if tree is None else flatten(tree)
    return [Part(part.text, element=f"{name} {part.element}".strip()) for part in found]


def _named(root: _Element, name: str) -> list[_Element]:
    return [node for node in root.iter() if local_name(node) == name]
