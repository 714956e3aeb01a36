"""A publisher on the loopback: serves files, and fails in every way that real ones do."""

from __future__ import annotations

import gzip
import hashlib
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Answer = Callable[["Handler"], None]
LAST_MODIFIED = "Wed, 07 Jul 2021 15:00:00 GMT"


class Handler(BaseHTTPRequestHandler):
    """One request: answered by the next answer that was set for its path."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_POST(self):
        self.server.publisher.posted.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.do_GET()

    def do_GET(self):
        publisher = self.server.publisher
        publisher.requests.append((self.path, dict(self.headers)))
        answers = publisher.answers.get(self.path, [missing])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        try:
            answer(self)
        except OSError:  # the client had enough
            self.close_connection = True

    def log_message(self, *_):
        """Say nothing."""

    def reply(self, status: int, body: bytes = b"", **headers: str) -> None:
        """A whole answer; `_` in a header's name stands for `-`."""
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    """Threads that end with the test."""

    daemon_threads = True
    block_on_close = False
    publisher: Publisher

    def handle_error(self, *_):
        """A client that goes away is no error here."""


class Publisher:
    """`answers` by path; the last of a path's answers is repeated. `requests` and `posted` are what came."""

    def __init__(self, certificate: ssl.SSLContext | None = None) -> None:
        self.answers: dict[str, list[Answer]] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.posted: list[bytes] = []
        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.publisher = self
        self.scheme = "http"
        if certificate:
            self.scheme = "https"
            self.server.socket = certificate.wrap_socket(self.server.socket, server_side=True)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    def url(self, path: str = "/list.csv") -> str:
        """The address of a path; `{file}` stays as it is."""
        host = "localhost" if self.scheme == "https" else "127.0.0.1"
        return f"{self.scheme}://{host}:{self.server.server_address[1]}{path}"

    def on(self, path: str, *answers: Answer) -> str:
        """Set the answers of a path, in turn; its address comes back."""
        self.answers[path] = list(answers)
        return self.url(path)

    def publish(self, folder: Path, prefix: str = "/") -> str:
        """Serve every file of a folder; the address template comes back."""
        for path in folder.iterdir():
            self.on(prefix + path.name, file(path.read_bytes()))
        return self.url(prefix + "{file}")


def file(body: bytes, *, agent: str = "") -> Answer:
    """A file as a good publisher serves it, with a 304 for whoever has it; 403 to any other User-Agent."""
    etag = f'"{hashlib.sha256(body).hexdigest()[:12]}"'

    def answer(handler: Handler) -> None:
        if agent and not handler.headers["User-Agent"].startswith(agent):
            handler.reply(403)
        elif handler.headers["If-None-Match"] == etag:
            handler.reply(304, ETag=etag)
        else:
            handler.reply(200, body, ETag=etag, Last_Modified=LAST_MODIFIED, Content_Type="text/csv")

    return answer


def careless(body: bytes) -> Answer:
    """A file that is sent whole each time, whatever the client says it has, and without a validator."""
    return lambda handler: handler.reply(200, body, Content_Type="text/csv")


def missing(handler: Handler) -> None:
    """404, with a page that says so."""
    handler.reply(404, b"<html>not here</html>", Content_Type="text/html")


def status(code: int, **headers: str) -> Answer:
    """Nothing but a status."""
    return lambda handler: handler.reply(code, b"", **headers)


def redirect(target: str) -> Answer:
    """Go there."""
    return lambda handler: handler.reply(302, b"", Location=target)


def page(handler: Handler) -> None:
    """An error page with status 200 and the type of a page."""
    handler.reply(200, b"<!DOCTYPE html><title>Down</title>", Content_Type="text/html; charset=utf-8")


def disguised_page(handler: Handler) -> None:
    """An error page that says it is a list."""
    handler.reply(200, b"\xef\xbb\xbf\r\n <HTML><body>Down</body></HTML>", Content_Type="text/csv")


def cut(body: bytes, at: int) -> Answer:
    """The announced length, and fewer bytes."""

    def answer(handler: Handler) -> None:
        handler.reply(200, body[:at], Content_Length=str(len(body)))
        handler.close_connection = True

    return answer


def cut_chunks(handler: Handler) -> None:
    """A chunked body that ends inside a chunk."""
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"5\r\n1,one\r\nff\r\n2,t")
    handler.close_connection = True


def packed(body: bytes, *, keep: int | None = None) -> Answer:
    """A gzip body, or the first bytes of one."""
    return lambda handler: handler.reply(200, gzip.compress(body)[:keep], Content_Encoding="gzip")


def unannounced(body: bytes) -> Answer:
    """A body whose end is the end of the connection: nothing tells whether all of it came."""

    def answer(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.wfile.write(body)
        handler.close_connection = True

    return answer


def bomb(handler: Handler) -> None:
    """Thirty thousand bytes that hold thirty million."""
    handler.reply(200, _explosive(), Content_Encoding="gzip")


@cache
def _explosive() -> bytes:
    return gzip.compress(bytes(30_000_000))


def drip(handler: Handler) -> None:
    """A body that never ends, a byte at a time."""
    handler.send_response(200)
    handler.end_headers()
    for byte in _forever():
        handler.wfile.write(byte)
        handler.wfile.flush()
        time.sleep(0.02)


def drip_head(handler: Handler) -> None:
    """A header that never ends, a byte at a time: no byte is ever late."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
    for byte in _forever():
        handler.wfile.write(byte)
        handler.wfile.flush()
        time.sleep(0.02)


def _forever() -> Iterator[bytes]:
    while True:
        yield b"x"


def silence(handler: Handler) -> None:
    """No answer within any patience."""
    time.sleep(1.0)
    handler.close_connection = True


def longer(body: bytes) -> Answer:
    """More bytes than the announced length."""

    def answer(handler: Handler) -> None:
        handler.reply(200, body, Content_Length=str(len(body) - 2))
        handler.close_connection = True

    return answer


def reset(handler: Handler) -> None:
    """The connection breaks hard in the middle of the body."""
    handler.reply(200, b"1,one\r\n", Content_Length="1000")
    handler.wfile.flush()
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True
