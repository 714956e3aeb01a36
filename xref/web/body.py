"""From the body of an answer to a file: counted, unpacked under the size cap, and whole."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from xref.errors import WebError
from xref.web.base import CHUNK_BYTES, HTML_START, PassingError, Request

if TYPE_CHECKING:
    from requests import Response

HEAD_BYTES = 1024  # in which a web page shows itself


def store(request: Request, response: Response) -> tuple[int, str]:
    """Write the body to the target and see that it came whole; its size and sha256.

    What came of a refused body is left in the target.
    """
    received = _Received(request, response)
    if (received.announced or 0) > request.network.max_bytes:
        raise _too_large(request, response)
    digest, size, head = hashlib.sha256(), 0, b""
    with request.target.open("wb") as sink:
        for part in _unpacked(received.chunks(), response):
            size += len(part)
            digest.update(part)
            sink.write(part)
            if size > request.network.max_bytes:
                raise _too_large(request, response)
            if len(head) < HEAD_BYTES:
                head += part[:HEAD_BYTES]
                _refuse_page(request, response, head)
    received.refuse_partial()
    if not size:
        raise WebError(f"{response.url}: an empty file in place of {request.target.name}")
    return size, digest.hexdigest()


def is_bounded(response: Response) -> bool:
    """The answer says where its body ends: by a length, by chunks, or by the trailer of a packed one."""
    return any(name in response.headers for name in ("Content-Length", "Transfer-Encoding", "Content-Encoding"))


def _too_large(request: Request, response: Response) -> WebError:
    return WebError(f"{response.url}: more than the {request.network.max_bytes:,} bytes that are allowed")


def _refuse_page(request: Request, response: Response, head: bytes) -> None:
    if request.expects_html:
        return
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    said = f" ({kind})" if kind in {"text/html", "application/xhtml+xml"} else ""
    if said or HTML_START.match(head):
        raise WebError(f"{response.url}: a web page{said} in place of {request.target.name}; set another address")


@dataclass(slots=True)
class _Received:
    """The body as it comes over the wire, counted."""

    request: Request
    response: Response
    size: int = field(default=0, init=False)

    @property
    def announced(self) -> int | None:
        length = self.response.headers.get("Content-Length", "")
        chunked = "Transfer-Encoding" in self.response.headers
        return int(length) if length.isascii() and length.isdigit() and not chunked else None

    def chunks(self) -> Iterator[bytes]:
        raw = self.response.raw
        raw.enforce_content_length = False  # refuse_partial says it better
        # read1 returns what is there; read would wait for a full chunk, and a drop a second would never end it.
        while chunk := raw.read1(CHUNK_BYTES, decode_content=False):
            self.size += len(chunk)
            self.request.progress(self.request.target.name, self.size, self.announced)
            yield chunk
            if self.request.seconds_left <= 0:
                raise self.request.too_late

    def refuse_partial(self) -> None:
        if self.request.seconds_left <= 0:  # the connection was closed on our side
            raise self.request.too_late
        if self.announced is not None and self.size != self.announced:
            raise PassingError(f"{self.response.url}: cut off, {self.size:,} of {self.announced:,} bytes came")


def _unpacked(chunks: Iterator[bytes], response: Response) -> Iterator[bytes]:
    """The body without its content encoding, in pieces of bounded size."""
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding in {"", "identity"}:
        yield from chunks
        return
    if encoding not in {"gzip", "x-gzip"}:
        raise WebError(f"{response.url}: packed as {encoding!r}; known: gzip")
    unpacker = zlib.decompressobj(wbits=31)
    try:
        for chunk in chunks:
            rest = chunk
            while rest and not unpacker.eof:
                yield unpacker.decompress(rest, CHUNK_BYTES)
                rest = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error as exc:
        raise PassingError(f"{response.url}: damaged on the way: {exc}") from exc
    if not unpacker.eof:
        raise PassingError(f"{response.url}: cut off in the middle of a packed body")
