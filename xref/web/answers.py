"""What the head of an answer tells: go on, try again, or refuse."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from xref.errors import WebError
from xref.web.base import NOT_MODIFIED, Hops, PassingError, Request

if TYPE_CHECKING:
    from requests import Response

CURES = {
    403: "the publisher refuses us: a User-Agent it accepts may help, see the network settings",
    404: "the list has moved: set its new address",
    408: "the publisher was too slow: try again later",
    410: "the list is no longer published here: set its new address",
    429: "too many requests: try again later",
}
HEALING = frozenset({408, 425, 429})  # beside every 5xx


def refuse_address(url: str, hops: Hops) -> None:
    """An address that is none, or where a way of redirects must not lead."""
    start = hops[0] if hops else url
    if urlsplit(url).scheme not in {"http", "https"}:
        raise WebError(
            f"{start}: {'leads to ' + url if hops else 'no address'}; it must begin with http:// or https://"
        )
    if hops and urlsplit(hops[-1]).scheme == "https" and urlsplit(url).scheme == "http":
        raise WebError(f"{start}: redirects from https to {url}; a list is not taken over an open line")
    if url in hops:
        raise WebError(f"{start}: redirects in a circle, back to {url}; set another address")


def refuse_status(request: Request, response: Response) -> None:
    """Any status but 200, or 304 to one who asked for it; what a server mends by itself is tried again."""
    status = response.status_code
    if status == 200 or (status == NOT_MODIFIED and request.is_conditional):
        return
    found = f"{response.url}: status {status} {response.reason or ''}".rstrip()
    if status in HEALING or status >= 500:
        cure = CURES.get(status, "the publisher is out of order: try again later")
        raise PassingError(f"{found}; {cure}", asked_pause(response))
    raise WebError(f"{found}; {CURES.get(status, 'expected 200')}")


def refuse_post(host: str, response: Response) -> None:
    """Any status of a webhook that does not say it was told; where it leads to is not told, and not followed."""
    status = response.status_code
    if 200 <= status < 300:
        return
    if status in HEALING or status >= 500:
        raise PassingError(f"{host}: status {status}; try again later", asked_pause(response))
    cure = "set the address that it leads to" if 300 <= status < 400 else "check its address"
    raise WebError(f"{host}: status {status}; {cure}")


def refuse_type(request: Request, response: Response) -> None:
    """A type of content that the request's own `Accept` does not name; an answer without a type is looked at."""
    accepted = [one.partition(";")[0].strip() for one in request.headers.get("Accept", "").split(",")]
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind and accepted != [""] and not any(fnmatchcase(kind, one) for one in accepted):
        raise WebError(f"{response.url}: {kind}, which is none of the kinds of content that are read here")


def asked_pause(response: Response) -> float:
    """Seconds that the publisher asks us to wait, told as seconds or as a date; anything else counts as nothing."""
    asked = response.headers.get("Retry-After", "").strip()
    if re.fullmatch(r"[0-9]{1,6}", asked):
        return float(asked)
    until, since = _moment(asked), _moment(response.headers.get("Date", ""))
    # By the publisher's own clock where it tells it: ours may be wrong.
    return max(0.0, (until - (since or datetime.now(UTC))).total_seconds()) if until else 0.0


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
