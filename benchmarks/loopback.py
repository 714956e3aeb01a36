"""A publisher on the loopback for benchmarks: folders below a root, served as good publishers do, or worse."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Loopback(ThreadingHTTPServer):
    """Serves `root`; counts requests and bytes. `cuts`: after how many bytes the file of a path breaks off."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, root: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.root = root
        self.has_validators = True
        self.has_length = True
        self.cuts: dict[str, int] = {}
        self.requests = 0
        self.sent = 0
        self.bodies: dict[Path, bytes] = {}

    def handle_error(self, *_: object) -> None:
        """A client that is killed is no error here."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def body(self, path: Path) -> bytes:
        """A file's content, read once."""
        if path not in self.bodies:
            self.bodies[path] = path.read_bytes()
        return self.bodies[path]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Loopback

    def do_GET(self) -> None:
        server = self.server
        server.requests += 1
        path = server.root / self.path.lstrip("/")
        if not path.is_file():
            self.send_error(404)
            return
        body = server.body(path)
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        is_cut = self.path in server.cuts  # a file that the publisher has begun to change
        if server.has_validators and not is_cut and self.headers["If-None-Match"] == etag:
            self.send_response(304)
            self.end_headers()
        else:
            self._send(body, etag, server.cuts.get(self.path))

    def _send(self, body: bytes, etag: str, cut: int | None) -> None:
        self.send_response(200)
        if self.server.has_validators and cut is None:
            self.send_header("ETag", etag)
        if self.server.has_length:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.server.sent += len(body[:cut])
        self.wfile.write(body[:cut])
        self.close_connection = cut is not None or not self.server.has_length

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def published(root: Path) -> Iterator[Loopback]:
    """The files below a folder, served until the end of the block."""
    with Loopback(root) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
