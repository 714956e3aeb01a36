"""From an RSS or Atom feed to an article for each of its entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import Desk, Document, Outcome, Part, compose, day, headed
from xref.readers.base.markup import flatten, flatten_text, parse_markup
from xref.readers.base.xml import local_name, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

ENTRIES = frozenset(("item", "entry"))
# The fullest first: `encoded` is RSS's whole text, of which `description` is the beginning.
BODIES = ("encoded", "content", "description", "summary")
DATES = ("published", "pubDate", "date", "updated", "issued", "modified")
AUTHORS = ("author", "creator")


def read_feed(document: Document, desk: Desk) -> Iterator[Outcome]:
    """The articles of a feed, as they stand in it."""
    root = parse_xml(document.name, document.read(), notify=desk.notify)
    entries = [node for node in root.iter() if local_name(node) in ENTRIES]
    if not entries:
        raise ArticleError(f"{document.name}: XML of <{local_name(root)}>, in which there is no entry of a feed")
    for number, entry in enumerate(entries, 1):
        yield _article(entry, f"{document.name}#entry={number}", document.url)


def _article(entry: _Element, name: str, url: str) -> Outcome:
    title = _plain(_first(entry, ("title",)))
    body = _first(entry, BODIES)
    parts = headed(title, _parts(_markup(body)) if body is not None else [])
    if not parts:
        return ArticleError(f"{name}: an entry without text")
    text, anchors = compose(parts)
    author = _first(entry, AUTHORS)
    named = [node for node in author if local_name(node) == "name"] if author is not None else []
    return Article(
        text,
        name,
        title=title,
        published=day(text_of(_first(entry, DATES))),
        author=text_of(named[0] if named else author),
        url=_link(entry) or url,
        anchors=anchors,
    )


def _first(entry: _Element, names: Sequence[str]) -> _Element | None:
    """The first child that says something under one of the names, the earlier name first."""
    children = {local_name(node): node for node in reversed(entry) if len(node) or (node.text or "").strip()}
    return next((children[name] for name in names if name in children), None)


def _link(entry: _Element) -> str:
    links = [node for node in entry if local_name(node) == "link"]
    own = [node for node in links if node.get("rel", "alternate") == "alternate"]
    return next((node.get("href") or text_of(node) for node in own), "")


def _markup(body: _Element) -> str:
    """What the body holds as HTML: escaped text, or elements of XHTML as they are."""
    from lxml import etree  # noqa: PLC0415 - see parse_xml

    if not len(body):
        return body.text or ""
    return (body.text or "") + "".join(etree.tostring(node, encoding="unicode") for node in body)


def _parts(markup: str) -> list[Part]:
    if not any(mark in markup for mark in "<&"):
        return [Part(" ".join(line.split())) for line in markup.split("\n\n")]
    tree = parse_markup(markup)
    return flatten_text(markup) if tree is None else [Part(part.text) for part in flatten(tree)]


def _plain(node: _Element | None) -> str:
    """A title, which may be escaped HTML ("AT&amp;amp;T", "<b>…</b>")."""
    return " ".join(part.text for part in _parts(text_of(node))) if node is not None else ""
