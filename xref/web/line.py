"""The line to a publisher: a session that says who we are, trusts whom it may, and is cut when the time is up."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from xref.errors import SettingsError, WebError
from xref.settings import Network
from xref.web.base import PassingError, Request, refuse_private_host, refuse_private_peer

if TYPE_CHECKING:
    from requests import PreparedRequest, Session
    from requests.adapters import HTTPAdapter
    from urllib3.connectionpool import ConnectionPool

# The EU's server answers 406 without it (watchman pkg/download/client.go).
ACCEPT_LANGUAGE = "en-US,en;q=0.9"
BUNDLE_CURE = "set ca_bundle or ca_bundles in the network settings to a PEM file of certificates"


@contextmanager
def opened(request: Request) -> Iterator[Session]:
    """A session for one attempt; what goes wrong on it is one line."""
    import requests  # noqa: PLC0415 - `check` works without the network and must not pay for it

    with requests.Session() as session, _Watch(request) as watch, _explained(request):
        for scheme in ("https://", "http://"):
            session.mount(scheme, _watched_adapter(watch))
        session.headers.update({"User-Agent": request.network.user_agent, "Accept-Language": ACCEPT_LANGUAGE})
        # Only what we unpack ourselves, under the size cap: one kilobyte can hold a megabyte.
        session.headers.update({"Accept-Encoding": "gzip", **request.headers})
        session.verify = _bundle(request.network) or True
        yield session


def _bundle(network: Network) -> str:
    """The certificates to trust instead of the usual ones; SettingsError where they cannot be read."""
    if network.ca_bundle:
        try:
            ssl.create_default_context(cafile=network.ca_bundle)
        except OSError as exc:  # an SSLError is one
            raise SettingsError(f"certificates {network.ca_bundle!r} cannot be read: {exc}; {BUNDLE_CURE}") from exc
    return network.ca_bundle


class _Watch:
    """Cuts every connection when the time is up: a server that sends its head a byte at a time never times out."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._is_over = False
        self._timer = threading.Timer(max(0.0, request.seconds_left), self._cut)
        self._timer.daemon = True

    def __enter__(self) -> _Watch:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        for one in self._sockets:
            one.close()

    def add(self, connected: socket.socket) -> None:
        """Watch a connection, by a handle of our own: TLS takes the first one over."""
        with self._lock:
            self._sockets.append(connected.dup())
            if self._is_over:
                self._shut()

    def _cut(self) -> None:
        with self._lock:
            self._is_over = True
            self._shut()

    def _shut(self) -> None:
        for one in self._sockets:
            with suppress(OSError):  # closed by the other side
                one.shutdown(socket.SHUT_RDWR)


def _watched_adapter(watch: _Watch) -> HTTPAdapter:
    """The way requests connects, with each connection watched from before the TLS handshake on."""
    from requests.adapters import HTTPAdapter  # noqa: PLC0415 - as above
    from urllib3.connectionpool import HTTPConnectionPool  # noqa: PLC0415 - as above

    class Adapter(HTTPAdapter):
        def get_connection_with_tls_context(
            self,
            request: PreparedRequest,
            verify: bool | str | None,
            proxies: Mapping[str, str] | None = None,
            cert: tuple[str, str] | str | None = None,
        ) -> ConnectionPool:
            if watch.request.network.public_only:
                refuse_private_host(watch.request.url, urlsplit(request.url or "").hostname or "")
            pool = super().get_connection_with_tls_context(request, verify, proxies, cert)
            if isinstance(pool, HTTPConnectionPool) and not issubclass(pool.ConnectionCls, _Watched):
                pool.ConnectionCls = type("Connection", (_Watched, pool.ConnectionCls), {"watch": watch})
            return pool

    return Adapter()


class _Watched:
    """Mixed into a connection of urllib3."""

    watch: _Watch

    def _new_conn(self) -> socket.socket:
        connected: socket.socket = super()._new_conn()  # type: ignore[misc]
        # A proxy may stand in our own network; it looks names up by itself.
        if self.watch.request.network.public_only and not getattr(self, "proxy", None):
            # The name was looked up once more for this connection, and may have led elsewhere than before.
            refuse_private_peer(self.watch.request.url, connected)
        self.watch.add(connected)
        return connected


@contextmanager
def _explained(request: Request) -> Iterator[None]:
    """Turn what requests and urllib3 raise into one line, by whether another attempt can help."""
    from requests import exceptions as web  # noqa: PLC0415 - as above
    from urllib3 import exceptions as wire  # noqa: PLC0415 - as above

    try:
        yield
    except (web.RequestException, wire.HTTPError, ValueError) as exc:  # ValueError: a host in broken brackets
        if request.seconds_left <= 0:
            raise request.too_late from exc
        if _certificate_problem(exc):
            cure = f"its publisher must mend it, or {BUNDLE_CURE}"
            raise WebError(f"{request.url}: certificate refused: {_cause(exc)}; {cure}") from exc
        if isinstance(exc, web.Timeout | wire.TimeoutError):
            waited = f"{request.network.read_timeout:g} s"
            raise PassingError(f"{request.url}: no answer in time ({waited}); try again later") from exc
        if isinstance(exc, web.ConnectionError | web.ChunkedEncodingError | wire.ProtocolError | wire.SSLError):
            raise PassingError(f"{request.url}: no connection: {_cause(exc)}; check the network and proxy") from exc
        raise WebError(f"{request.url}: cannot be fetched: {_cause(exc)}") from exc


def _certificate_problem(exc: BaseException) -> bool:
    found: BaseException | None = exc
    while found is not None and not isinstance(found, ssl.SSLCertVerificationError):
        found = found.__context__
    return found is not None


def _cause(exc: BaseException) -> str:
    """What lies at the bottom of a library's chain of exceptions, in its own short words."""
    while exc.__context__ is not None:
        exc = exc.__context__
    return getattr(exc, "strerror", None) or str(exc) or type(exc).__name__
