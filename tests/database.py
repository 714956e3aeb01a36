"""A PostgreSQL of Debian's package, started for the tests on a socket of its own; None where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg

try:
    import pwd
except ImportError:  # Windows
    pwd = None

PLACES = "/usr/lib/postgresql/*/bin"
OPTIONS = ("-c", "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off")
QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def _programs() -> Path | None:
    """The folder of `initdb` and `postgres`: on the path, or where Debian keeps them."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return max(Path("/").glob(f"{PLACES[1:]}"), default=None)


def _owner() -> str | None:
    """Who runs the server: it refuses to be run by root."""
    if os.name == "nt" or os.geteuid():
        return None
    return pwd.getpwnam("postgres").pw_name


@contextmanager
def postgresql():
    """The URL of an empty database; None where no server can be started."""
    programs = _programs()
    if programs is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="xref-pg-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o777)
        url = f"postgresql://xref@/postgres?host={folder}"
        try:
            _initialize(programs, place)
            server = _start(programs, place)
        except (OSError, KeyError, subprocess.SubprocessError):
            yield None
            return
        try:
            yield url if _answers(url, server) else None
        finally:
            server.stdin.close()  # as when this process dies, however it does: the server goes, too
            server.wait(timeout=60)


def _initialize(programs, place):
    words = [programs / "initdb", "-D", place / "db", "-U", "xref", "-A", "trust", "--no-sync"]
    subprocess.run([str(word) for word in words], check=True, timeout=60, cwd=place, user=_owner(), **QUIET)


def _start(programs, place):
    """The server, under a shell that stops it when standard input ends."""
    words = [programs / "postgres", "-D", place / "db", *OPTIONS, "-c", f"unix_socket_directories={place}"]
    return subprocess.Popen(
        ["sh", "-c", '"$@" & server=$!; read -r _; kill -INT $server; wait $server', "sh", *map(str, words)],
        stdin=subprocess.PIPE,
        cwd=place,
        user=_owner(),
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _answers(url, server):
    """Whether it takes connections within half a minute."""
    until = time.monotonic() + 30
    while time.monotonic() < until and server.poll() is None:
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return True
    return False
