"""From an address to the document it serves, within time and size, and from the open internet alone."""

from __future__ import annotations

from email.message import Message
from pathlib import Path

from xref.errors import ArticleError, WebError
from xref.intake.base import Job
from xref.readers import MAX_ARTICLE_BYTES, READERS, Document
from xref.settings import Network
from xref.version import __version__
from xref.web import fetch

# Says what it is and where to complain: a page is read because its user named it, and no link of it is followed.
USER_AGENT = f"xref/{__version__} (+https://example.org/xref; reads single pages at the request of its user)"
FETCH_SHARE = 0.8  # of an article's time: the rest is for reading what came
SILENT_SECONDS = 10.0  # without one byte
ATTEMPTS = 2
MAX_REDIRECTS = 5
# Servers know few types for text: what they call "application/octet-stream" is looked at before it is believed.
OTHER_TYPES = ("text/*", "application/octet-stream", "application/gzip", "application/x-gzip", "application/zip",
               "application/vnd.openxmlformats-officedocument.*", "application/vnd.oasis.opendocument.text",
               "application/*+xml", "application/*json*", "binary/octet-stream")  # fmt: skip


def fetch_page(job: Job) -> Document:
    """The document at an address; `ArticleError` where there is none to be had."""
    network = Network(
        user_agent=USER_AGENT,
        connect_timeout=min(SILENT_SECONDS, job.timeout),
        read_timeout=min(SILENT_SECONDS, job.timeout),
        total_timeout=FETCH_SHARE * job.timeout,
        max_bytes=MAX_ARTICLE_BYTES,
        attempts=ATTEMPTS,
        max_redirects=MAX_REDIRECTS,
        public_only=not job.allow_private,
    )
    known = [media for kind in READERS.values() for media in kind.media_types]
    target = Path(job.folder) / "page.html"
    try:
        found = fetch(job.url, target, network, headers={"Accept": ", ".join((*known, *OTHER_TYPES))})
    except WebError as exc:
        raise ArticleError(_of_a_page(str(exc))) from exc
    media_type, charset = _type_of(found.content_type)
    return Document(job.name, target.read_bytes(), media_type, charset, url=found.final_url)


def _type_of(header: str) -> tuple[str, str]:
    message = Message()
    message["Content-Type"] = header or "application/octet-stream"
    charset = message.get_content_charset()
    return message.get_content_type(), charset or ""


def _of_a_page(message: str) -> str:
    """What `web` says of a list, said of a page."""
    found = message.partition("; ")[0]
    return f"{found}; check the address" if ": status " in found else message.replace("a list is not", "a page is not")
