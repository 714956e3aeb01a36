"""The only door to the network: from an address to a file on disk, and a word to a webhook."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from xref.errors import WebError
from xref.settings import NO_HEADERS, Network, Progress, silent
from xref.web.answers import refuse_address, refuse_post, refuse_status, refuse_type
from xref.web.base import NOT_MODIFIED, Download, Hops, PassingError, Request
from xref.web.body import is_bounded, store
from xref.web.line import opened

if TYPE_CHECKING:
    from requests import Response, Session
    from tenacity import RetryCallState, Retrying

__all__ = ["NO_HEADERS", "Download", "Progress", "fetch", "post", "receive", "silent"]

BACKOFF_SECONDS = 1.0  # before the second attempt; doubles each time, with as much jitter again
MAX_PAUSE_SECONDS = 30.0


def fetch(
    url: str, target: Path, network: Network, *, headers: Mapping[str, str] = NO_HEADERS, progress: Progress = silent
) -> Download:
    """Store what an address serves in `target`, whole or not at all.

    HTML is refused unless `target` is named `.html` or `.htm`. Conditional headers may lead to a 304.
    Raises `WebError` when every attempt failed; a failure to write is the caller's `OSError`.
    """
    try:
        return receive(url, target, network, headers=headers, progress=progress)
    except WebError:
        target.unlink(missing_ok=True)
        raise


def receive(
    url: str, target: Path, network: Network, *, headers: Mapping[str, str] = NO_HEADERS, progress: Progress = silent
) -> Download:
    """As `fetch`, but what came of a refused body is left in `target`, for inspection."""
    request = Request(url, target, network, headers, progress, time.monotonic() + network.total_timeout)
    return _retrying(request)(_attempt, request)


def post(url: str, document: object, network: Network) -> None:
    """Post a document as JSON, again where that can help.

    A WebError names the host alone, for the rest of such an address is a secret. The answer's body is not read.
    """
    headers = {"Content-Type": "application/json; charset=utf-8"}
    request = Request(url, Path(), network, headers, silent, time.monotonic() + network.total_timeout)
    _retrying(request)(_post_once, request, json.dumps(document, ensure_ascii=False).encode("utf-8", "replace"))


def _post_once(request: Request, body: bytes) -> None:
    host, timeout = urlsplit(request.url).hostname, (request.network.connect_timeout, request.network.read_timeout)
    options: dict[str, Any] = {"stream": True, "allow_redirects": False, "timeout": timeout}
    try:
        with opened(request) as session:
            response = session.post(request.url, data=body, verify=session.verify, **options)
            response.close()
    except PassingError:
        raise PassingError(f"{host}: no connection, or no answer in time; check the network and proxy") from None
    except WebError:
        raise WebError(f"{host}: no answer: the address is wrong, its certificate is, or it is too slow") from None
    refuse_post(str(host), response)


def _retrying(request: Request) -> Retrying:
    """Try again what may heal, with pauses that double, until the attempts or the time are used up."""
    from tenacity import Retrying, retry_if_exception_type, wait_exponential, wait_random  # noqa: PLC0415 - as requests

    network = request.network
    doubling = wait_exponential(BACKOFF_SECONDS, max=MAX_PAUSE_SECONDS) + wait_random(0, BACKOFF_SECONDS)
    return Retrying(
        retry=retry_if_exception_type(PassingError),
        stop=lambda state: state.attempt_number >= network.attempts or _asked_pause(state) >= request.seconds_left,
        wait=lambda state: min(max(doubling(state), _asked_pause(state)), max(0.0, request.seconds_left)),
        reraise=True,
    )


def _asked_pause(state: RetryCallState) -> float:
    """Seconds that the publisher asked us to wait before the next attempt."""
    error = state.outcome.exception() if state.outcome else None
    return error.pause if isinstance(error, PassingError) else 0.0


def _attempt(request: Request) -> Download:
    with opened(request) as session:
        response, hops = _follow(session, request)
        with response:
            refuse_status(request, response)
            refuse_type(request, response)
            size, sha256 = (0, "") if response.status_code == NOT_MODIFIED else store(request, response)
        return Download(
            url=request.url,
            final_url=response.url,
            redirects=hops,
            status=response.status_code,
            etag=response.headers.get("ETag", ""),
            last_modified=response.headers.get("Last-Modified", ""),
            size=size,
            sha256=sha256,
            is_bounded=is_bounded(response),
            content_type=response.headers.get("Content-Type", ""),
        )


def _follow(session: Session, request: Request) -> tuple[Response, Hops]:
    """The first answer that is no redirect, and the addresses on the way to it."""
    url, hops = request.url, tuple[str, ...]()
    while True:
        refuse_address(url, hops)
        read_timeout = max(0.001, min(request.network.read_timeout, request.seconds_left))
        connect_timeout = max(0.001, min(request.network.connect_timeout, request.seconds_left))
        timeout = (connect_timeout, read_timeout)
        # With `verify` left to the session, REQUESTS_CA_BUNDLE would go before the configured bundle.
        response = session.get(url, stream=True, allow_redirects=False, timeout=timeout, verify=session.verify)
        if not response.is_redirect:
            return response, hops
        response.close()
        hops = (*hops, url)
        url = urljoin(url, response.headers["Location"])
        if len(hops) > request.network.max_redirects:
            raise WebError(f"{request.url}: more than {request.network.max_redirects} redirects, the last to {url}")
