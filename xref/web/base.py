"""What the steps of a download exchange: the request, what came of it, and a failure that can heal."""

from __future__ import annotations

import ipaddress
import re
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from xref.errors import WebError
from xref.settings import Network, Progress

NOT_MODIFIED = 304
CHUNK_BYTES = 65_536
HTML_START = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.DOTALL | re.I
)

Hops = tuple[str, ...]  # the addresses that led on to another


@dataclass(frozen=True, slots=True)
class Download:
    """What came of one request. With `status` 304 there is no file: what the caller has is current.

    `is_bounded`: the answer said where it ends, so that the file is known to be whole.
    """

    url: str
    final_url: str
    redirects: Hops
    status: int
    etag: str = ""
    last_modified: str = ""
    size: int = 0
    sha256: str = ""
    is_bounded: bool = True
    content_type: str = ""  # as the server says, with its parameters

    @property
    def is_not_modified(self) -> bool:
        return self.status == NOT_MODIFIED


class PassingError(WebError):
    """A failure that may be gone at the next attempt; `pause` is what the publisher asks us to wait, in seconds."""

    def __init__(self, message: str, pause: float = 0.0) -> None:
        super().__init__(message)
        self.pause = pause


@dataclass(frozen=True, slots=True)
class Request:
    """One file to fetch, and until when."""

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
    def is_conditional(self) -> bool:
        return any(name.lower() in {"if-none-match", "if-modified-since"} for name in self.headers)

    @property
    def seconds_left(self) -> float:
        return self.deadline - time.monotonic()

    @property
    def too_late(self) -> WebError:
        """The error of a download that used up its time."""
        return WebError(f"{self.url}: not whole after {self.network.total_timeout:g} seconds; try again later")


NAT64 = ipaddress.ip_network("64:ff9b::/96")  # its last four bytes are an IPv4 address


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, and none of this machine, its networks or their gateways."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1]
        if inner is None and found in NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast


def refuse_private_host(url: str, host: str) -> None:
    """`WebError` for a host with an address that is not public; one that cannot be looked up here fails later."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return
    for *_, address in found:
        _refuse_private(url, host, str(address[0]))


def refuse_private_peer(url: str, connected: socket.socket) -> None:
    """`WebError` for a connection whose other end is not public; it is closed."""
    peer = str(connected.getpeername()[0])
    try:
        _refuse_private(url, peer, peer)
    except WebError:
        connected.close()
        raise


def _refuse_private(url: str, host: str, address: str) -> None:
    if not is_public(address):
        where = address if host == address else f"{host} ({address})"
        raise WebError(f"{url}: leads to {where}, which is not public; only --allow-private reads from there")
