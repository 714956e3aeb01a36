"""From an address to a file on disk: the only door to the network."""

from __future__ import annotations

import hashlib
import re
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from xref.errors import WebError
from xref.settings import Network

if TYPE_CHECKING:
    from requests import Response, Session
    from tenacity import RetryCallState

CHUNK_BYTES = 65_536
NOT_MODIFIED = 304
BACKOFF_SECONDS = 1.0  # before the second attempt; doubles each time, with as much jitter again
MAX_PAUSE_SECONDS = 30.0
# The EU's server answers 406 without it (watchman pkg/download/client.go).
ACCEPT_LANGUAGE = "en-US,en;q=0.9"
HTML_START = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.DOTALL | re.I
)
CURES = {
    403: "the publisher refuses us: a User-Agent it accepts may help, see the network settings",
    404: "the list has moved: set its new address",
    429: "too many requests: try again later",
}

NO_HEADERS: Mapping[str, str] = MappingProxyType({})
Hops = tuple[str, ...]  # the addresses that led on to another
Progress = Callable[[str, int, int | None], None]  # file name, bytes so far, bytes in all where known


def silent(name: str, received: int, total: int | None) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Download:
    """What came of one request. With `status` 304 there is no file: what the caller has is current."""

    url: str
    final_url: str
    redirects: Hops
    status: int
    etag: str = ""
    last_modified: str = ""
    size: int = 0
    sha256: str = ""

    @property
    def is_not_modified(self) -> bool:
        return self.status == NOT_MODIFIED


class _PassingError(WebError):
    """A failure that may be gone at the next attempt; `pause` is what the publisher asks us to wait, in seconds."""

    def __init__(self, message: str, pause: float = 0.0) -> None:
        super().__init__(message)
        self.pause = pause


@dataclass(frozen=True, slots=True)
class _Request:
    url: str
    target: Path
    network: Network
    headers: Mapping[str, str]
    progress: Progress
    deadline: float  # on the monotonic clock, for all attempts together

    @property
    def expects_html(self) -> bool:
        return self.target.suffix.lower() in {".html", ".htm"}

    @property
    def seconds_left(self) -> float:
        return self.deadline - time.monotonic()


def fetch(
    url: str, target: Path, network: Network, *, headers: Mapping[str, str] = NO_HEADERS, progress: Progress = silent
) -> Download:
    """Store what an address serves in `target`, whole or not at all.

    HTML is refused unless `target` is named `.html` or `.htm`. Conditional headers may lead to a 304.
    Raises `WebError` when every attempt failed; a failure to write is the caller's `OSError`.
    """
    from tenacity import Retrying, retry_if_exception_type, wait_exponential, wait_random  # noqa: PLC0415 - see _attempt

    request = _Request(url, target, network, headers, progress, time.monotonic() + network.total_timeout)
    doubling = wait_exponential(BACKOFF_SECONDS, max=MAX_PAUSE_SECONDS) + wait_random(0, BACKOFF_SECONDS)
    retrying = Retrying(
        retry=retry_if_exception_type(_PassingError),
        stop=lambda state: state.attempt_number >= network.attempts or _asked_pause(state) >= request.seconds_left,
        wait=lambda state: min(max(doubling(state), _asked_pause(state)), max(0.0, request.seconds_left)),
        reraise=True,
    )
    try:
        return retrying(_attempt, request)
    except WebError:
        target.unlink(missing_ok=True)
        raise


def _asked_pause(state: RetryCallState) -> float:
    """Seconds that the publisher asked us to wait before the next attempt."""
    error = state.outcome.exception() if state.outcome else None
    return error.pause if isinstance(error, _PassingError) else 0.0


def _attempt(request: _Request) -> Download:
    import requests  # noqa: PLC0415 - `check` works without the network and must not pay for it

    with requests.Session() as session, _explained(request):
        session.headers.update({"User-Agent": request.network.user_agent, "Accept-Language": ACCEPT_LANGUAGE})
        # Only what we unpack ourselves, under the size cap: one kilobyte can hold a megabyte.
        session.headers.update({"Accept-Encoding": "gzip", **request.headers})
        response, hops = _follow(session, request)
        with response:
            _refuse_status(response)
            if response.status_code == NOT_MODIFIED:
                return _download(request, response, hops)
            _refuse_html_type(request, response)
            return _store(request, response, hops)


def _follow(session: Session, request: _Request) -> tuple[Response, Hops]:
    """The first answer that is no redirect, and the addresses on the way to it."""
    url, hops = request.url, list[str]()
    while True:
        _refuse_address(url, hops)
        read_timeout = max(0.001, min(request.network.read_timeout, request.seconds_left))
        timeout = (request.network.connect_timeout, read_timeout)
        response = session.get(url, stream=True, allow_redirects=False, timeout=timeout)
        if not response.is_redirect:
            return response, tuple(hops)
        response.close()
        hops.append(url)
        url = urljoin(url, response.headers["Location"])
        if len(hops) > request.network.max_redirects:
            raise WebError(f"{request.url}: more than {request.network.max_redirects} redirects, the last to {url}")


def _refuse_address(url: str, hops: list[str]) -> None:
    start = hops[0] if hops else url
    if urlsplit(url).scheme not in {"http", "https"}:
        raise WebError(
            f"{start}: {'leads to ' + url if hops else 'no address'}; it must begin with http:// or https://"
        )
    if hops and urlsplit(hops[-1]).scheme == "https" and urlsplit(url).scheme == "http":
        raise WebError(f"{start}: redirects from https to {url}; a list is not taken over an open line")
    if url in hops:
        raise WebError(f"{start}: redirects in a circle, back to {url}; set another address")


def _refuse_status(response: Response) -> None:
    status = response.status_code
    if status in {200, NOT_MODIFIED}:
        return
    found = f"{response.url}: status {status} {response.reason or ''}".rstrip()
    if status == 429 or status >= 500:
        raise _PassingError(
            f"{found}; {CURES.get(status, 'the publisher is out of order: try again later')}", _asked(response)
        )
    raise WebError(f"{found}; {CURES.get(status, 'expected 200')}")


def _asked(response: Response) -> float:
    """Seconds that the publisher asks us to wait; a date or anything else counts as nothing."""
    asked = response.headers.get("Retry-After", "")
    return float(asked) if re.fullmatch(r"[0-9]{1,6}", asked) else 0.0


def _refuse_html_type(request: _Request, response: Response) -> None:
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind in {"text/html", "application/xhtml+xml"} and not request.expects_html:
        raise WebError(f"{response.url}: a web page ({kind}) in place of {request.target.name}; set another address")


def _store(request: _Request, response: Response, hops: Hops) -> Download:
    """Write the body to the target, and see that it came whole."""
    received = _Received(request, response)
    digest, size, head = hashlib.sha256(), 0, b""
    with request.target.open("wb") as sink:
        for part in _unpacked(received.chunks(), response):
            size += len(part)
            if size > request.network.max_bytes:
                raise WebError(f"{response.url}: more than the {request.network.max_bytes:,} bytes that are allowed")
            head = (head + part)[:1024] if len(head) < 1024 else head
            digest.update(part)
            sink.write(part)
    received.refuse_partial()
    if not size:
        raise WebError(f"{response.url}: an empty file in place of {request.target.name}")
    if HTML_START.match(head) and not request.expects_html:
        raise WebError(f"{response.url}: a web page in place of {request.target.name}; set another address")
    return _download(request, response, hops, size, digest.hexdigest())


@dataclass(slots=True)
class _Received:
    """The body as it comes over the wire, counted."""

    request: _Request
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
                seconds = self.request.network.total_timeout
                raise WebError(f"{self.response.url}: not whole after {seconds:g} seconds; {self.size:,} bytes came")

    def refuse_partial(self) -> None:
        if self.announced is not None and self.size != self.announced:
            raise _PassingError(f"{self.response.url}: cut off, {self.size:,} of {self.announced:,} bytes came")


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
        raise _PassingError(f"{response.url}: damaged on the way: {exc}") from exc
    if not unpacker.eof:
        raise _PassingError(f"{response.url}: cut off in the middle of a packed body")


def _download(request: _Request, response: Response, hops: Hops, size: int = 0, sha256: str = "") -> Download:
    return Download(
        url=request.url,
        final_url=response.url,
        redirects=hops,
        status=response.status_code,
        etag=response.headers.get("ETag", ""),
        last_modified=response.headers.get("Last-Modified", ""),
        size=size,
        sha256=sha256,
    )


@contextmanager
def _explained(request: _Request) -> Iterator[None]:
    """Turn what requests and urllib3 raise into one line, by whether another attempt can help."""
    from requests import exceptions as web  # noqa: PLC0415 - as above
    from urllib3 import exceptions as wire  # noqa: PLC0415 - as above

    try:
        yield
    except web.SSLError as exc:
        raise WebError(f"{request.url}: certificate refused: {_cause(exc)}; its publisher must mend it") from exc
    except (web.Timeout, wire.TimeoutError) as exc:
        waited = f"{request.network.read_timeout:g} s"
        raise _PassingError(f"{request.url}: no answer in time ({waited}); try again later") from exc
    except (web.ConnectionError, web.ChunkedEncodingError, wire.ProtocolError) as exc:
        raise _PassingError(f"{request.url}: no connection: {_cause(exc)}; check the network and proxy") from exc
    except (web.RequestException, wire.HTTPError, ValueError) as exc:  # ValueError: a host in broken brackets
        raise WebError(f"{request.url}: cannot be fetched: {_cause(exc)}") from exc


def _cause(exc: BaseException) -> str:
    """What lies at the bottom of a library's chain of exceptions, in its own short words."""
    while exc.__context__ is not None:
        exc = exc.__context__
    return getattr(exc, "strerror", None) or str(exc) or type(exc).__name__
