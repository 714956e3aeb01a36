"""READERS has the reader of each kind of file; what a file is, its content says before its name does."""

from __future__ import annotations

import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from xref.errors import ArticleError
from xref.late import later, resolve
from xref.readers.base import MAX_ARTICLE_BYTES, STDIN, Desk, Document, Notify, Outcome, Reader, ignore, suffix_of
from xref.readers.base.sniff import NO_ARTICLE, TEXT, WARC_START, sniff

if TYPE_CHECKING:
    from gzip import GzipFile

__all__ = [
    "MAX_ARTICLE_BYTES",
    "READERS",
    "STDIN",
    "SUFFIXES",
    "Desk",
    "Document",
    "Kind",
    "Notify",
    "Outcome",
    "ignore",
    "read_document",
    "read_inner",
    "suffix_of",
    "tell_kind",
]


class Kind(NamedTuple):
    """One kind of file: who reads it, and what its files are called.

    A reader is named and not imported: all of them together, with their libraries, take longer to import than most
    runs take to screen, and the hostile kinds are read in another process anyway.
    """

    title: str
    reader: str  # "module:function"
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...] = ()
    is_text: bool = True  # a plain text may turn out to be one, by its name
    is_simple: bool = False  # read line by line or as it stands: it ends, and needs no process of its own

    @property
    def read(self) -> Reader:
        found: Reader = resolve(self.reader)
        return found


READERS: Mapping[str, Kind] = MappingProxyType(
    {
        "text": Kind(
            "plain text", "xref.readers.plain:read_plain", ("", ".txt", ".text"), ("text/plain",), is_simple=True
        ),
        "markdown": Kind("Markdown", "xref.readers.markdown:read_markdown", (".md", ".markdown"), ("text/markdown",)),
        "html": Kind(
            "a web page",
            "xref.readers.html:read_html",
            (".html", ".htm", ".xhtml"),
            ("text/html", "application/xhtml+xml"),
        ),
        "pdf": Kind("PDF", "xref.readers.pdf:read_pdf", (".pdf",), ("application/pdf",), is_text=False),
        "docx": Kind("a Word document", "xref.readers.office:read_docx", (".docx", ".docm"), is_text=False),
        "odt": Kind("an OpenDocument text", "xref.readers.office:read_odt", (".odt",), is_text=False),
        "epub": Kind("an e-book", "xref.readers.epub:read_epub", (".epub",), ("application/epub+zip",), is_text=False),
        "mail": Kind(
            "a mail", "xref.readers.mail:read_mail", (".eml", ".mht", ".mhtml"), ("message/rfc822", "multipart/related")
        ),
        "mbox": Kind("a box of mails", "xref.readers.mail:read_mbox", (".mbox", ".mbx"), ("application/mbox",)),
        "feed": Kind(
            "an RSS or Atom feed",
            "xref.readers.feed:read_feed",
            (".rss", ".atom", ".rdf", ".xml"),
            ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"),
        ),
        "warc": Kind("a web archive", "xref.readers.warc:read_warc", (".warc",), ("application/warc",), is_text=False),
        "jsonl": Kind(
            "JSON lines",
            "xref.readers.rows:read_jsonl",
            (".jsonl", ".ndjson"),
            ("application/jsonl", "application/x-ndjson"),
            is_simple=True,
        ),
        "json": Kind("JSON", "xref.readers.rows:read_json", (".json",), ("application/json",)),
        "csv": Kind(
            "a table",
            "xref.readers.rows:read_csv",
            (".csv", ".tsv"),
            ("text/csv", "text/tab-separated-values"),
            is_simple=True,
        ),
    }
)
SUFFIXES: Mapping[str, str] = MappingProxyType({end: name for name, kind in READERS.items() for end in kind.suffixes})
_MEDIA_TYPES = {media: name for name, kind in READERS.items() for media in kind.media_types}
_ZIPS = (("word/document.xml", "docx"), ("META-INF/container.xml", "epub"), ("content.xml", "odt"))
_PACKED = frozenset(("zip", "gzip"))  # what is in them, only a look inside tells
# A plain text needs neither.
open_gzip = later("gzip:GzipFile")
opened_package = later("xref.readers.base.zips:opened_package")
MAX_INNER = 4  # files in one another: a page in a mail in an archive in a gzip file


def tell_kind(document: Document, notify: Notify = ignore) -> str:
    """The key in READERS of what a document is, or `zip` or `gzip`; where its name is wrong, that is said.

    Raises `ArticleError` for what is no article in any case: a picture, a program, an archive of another kind.
    """
    head, named = document.head(), _named_kind(document)
    if not head:
        raise ArticleError(f"{document.name}: empty; give a file with text in it")
    seen = sniff(head)
    if seen.startswith(NO_ARTICLE):
        raise ArticleError(f"{document.name}: {seen.removeprefix(NO_ARTICLE)}")
    found = _text_kind(head, seen, named) if seen in {TEXT, "xml"} else seen
    if found not in _PACKED:
        _say_misnamed(document, found, notify)
    return found


def _say_misnamed(document: Document, found: str, notify: Notify) -> None:
    named = _named_kind(document) if suffix_of(document) or document.media_type else ""
    if named and found != named:
        told, is_kind = READERS[named].title, READERS[found].title
        notify(f"{document.name}: its name says {told}, its content {is_kind}; read as {is_kind}")


def _text_kind(head: bytes, seen: str, named: str) -> str:
    """The kind of what its first bytes tell to be no more than a text, or XML of some kind."""
    if seen == "xml":
        return named if named and READERS[named].is_text else "feed"
    if named == "html" and b"<" not in head:
        return "text"
    # What is no text either is left to the reader of its name, who can say best what is wrong with it.
    is_binary = b"\0" in head and not head.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    return named if named and (READERS[named].is_text or is_binary) else "text"


def _named_kind(document: Document) -> str:
    """The kind by name; by what a server or a mail calls it where the name has no suffix that we know."""
    suffix = suffix_of(document)
    by_type = _MEDIA_TYPES.get(document.media_type, "")
    return (by_type or SUFFIXES[""]) if not suffix else SUFFIXES.get(suffix, by_type)


def read_document(document: Document, desk: Desk, kind: str = "") -> Iterator[Outcome]:
    """The articles of one document, read as a `kind` where that is known already."""
    if desk.depth > MAX_INNER:
        raise ArticleError(f"{document.name}: more than {MAX_INNER} files in one another; unpack it")
    kind = kind or tell_kind(document, desk.notify)
    if kind == "gzip":
        if _is_web_archive(document):  # packed record by record, and to be unpacked so
            return READERS["warc"].read(document, desk)
        return read_inner(_unpacked(document), desk)
    if kind == "zip":
        kind = _zip_kind(document)
        _say_misnamed(document, kind, desk.notify)
    return READERS[kind].read(document, desk)


def read_inner(document: Document, desk: Desk) -> Iterator[Outcome]:
    """The articles of a document that lies inside another."""
    return read_document(document, replace(desk, depth=desk.depth + 1))


def _zip_kind(document: Document) -> str:
    with opened_package(document) as package:
        for member, kind in _ZIPS:
            if member in package.names:
                return kind
    raise ArticleError(f"{document.name}: a zip archive that is no document; unpack it")


def _is_web_archive(document: Document) -> bool:
    with _gunzipped(document) as packed:
        return packed.read(len(WARC_START)) == WARC_START


def _unpacked(document: Document) -> Document:
    """What a gzip file holds, up to the size of an article."""
    with _gunzipped(document) as packed:
        content = packed.read(MAX_ARTICLE_BYTES + 1)
    if len(content) > MAX_ARTICLE_BYTES:
        raise ArticleError(f"{document.name}: unpacks to more than {MAX_ARTICLE_BYTES:,} bytes; split it into articles")
    return replace(document, content=content, filename=(document.filename or document.name).removesuffix(".gz"))


@contextmanager
def _gunzipped(document: Document) -> Iterator[GzipFile]:
    try:
        with document.opened() as file, open_gzip(fileobj=file) as packed:
            yield packed
    except (OSError, EOFError, zlib.error) as exc:
        raise ArticleError(f"{document.name}: a damaged gzip file ({exc}); pack it anew") from exc
