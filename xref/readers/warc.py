"""From a web archive (WARC) to the articles among the pages in it, each read as its own kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import MAX_ARTICLE_BYTES, Desk, Document, Outcome

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

KEPT = ("text/html", "application/xhtml", "text/plain", "application/pdf", "application/rss", "application/atom",
        "application/epub", "application/vnd.openxmlformats-officedocument.word", "text/markdown")  # fmt: skip
OK = "200"


def read_warc(document: Document, desk: Desk) -> Iterator[Outcome]:
    """The articles of a web archive: its answers with status 200 that hold text, in their order; one error if none."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - 90 ms that a plain text need not pay
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - as above

    skipped: Counter[str] = Counter()
    is_empty = True
    with document.opened() as file:
        records = ArchiveIterator(file)
        try:
            for number, record in enumerate(records, 1):
                for outcome in _read_record(record, f"{document.name}#record={number}", desk, skipped):
                    is_empty = False
                    yield outcome
        except (ArchiveLoadFailed, OSError, EOFError, ValueError, AttributeError) as exc:  # the last: a head cut off
            is_empty = False
            yield ArticleError(f"{document.name}: a damaged web archive ({exc}); what stood before is read")
    if is_empty:
        yield ArticleError(f"{document.name}: no page with text in this web archive; give one that has some")
    if skipped:
        others = ", ".join(f"{count} {kind}" for kind, count in sorted(skipped.items()))
        desk.notify(f"{document.name}: skipped answers without text: {others}")


def _read_record(record: ArcWarcRecord, name: str, desk: Desk, skipped: Counter[str]) -> Iterator[Outcome]:
    if record.rec_type not in {"response", "resource"}:
        return
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    headers = record.http_headers or record.rec_headers
    kind, _, rest = (headers.get_header("Content-Type") or "").partition(";")
    kind = kind.strip().lower()
    if record.http_headers and record.http_headers.get_statuscode() != OK:
        skipped[f"of status {record.http_headers.get_statuscode()}"] += 1
        return
    if not kind.startswith(KEPT):
        skipped[kind or "of no type"] += 1
        return
    content = record.content_stream().read(MAX_ARTICLE_BYTES + 1)
    if getattr(record.raw_stream, "limit", 0) and len(content) <= MAX_ARTICLE_BYTES:  # of the bytes it announces
        yield ArticleError(f"{name}: cut off in the middle of {url}; give the whole archive")
        return
    charset = rest.partition("charset=")[2].strip("\"' ")
    inner = Document(name, content, kind, charset, url.strip("<>"))
    captured = (record.rec_headers.get_header("WARC-Date") or "")[:10]
    try:
        for found in desk.read_inner(inner, desk):
            # The day of the capture is the latest that it can be of.
            yield replace(found, published=found.published or captured) if isinstance(found, Article) else found
    except ArticleError as exc:
        yield exc
