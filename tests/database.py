"""A PostgreSQL of Debian's package, started for the tests on a socket of its own; None where there is none."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

PLACES = "/usr/lib/postgresql/*/bin"
OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off"


def _programs() -> Path | None:
    """The folder of `initdb` and `pg_ctl`: on the path, or where Debian keeps them."""
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
        try:
            place = Path(folder)
            place.chmod(0o777)
            _run(programs / "initdb", "-D", f"{folder}/db", "-U", "xref", "-A", "trust", "--no-sync", within=place)
            options = f"{OPTIONS} -c unix_socket_directories={folder}"
            _run(programs / "pg_ctl", "-D", f"{folder}/db", "-w", "-o", options, "-l", f"{folder}/log", "start",
                 within=place)  # fmt: skip
        except (OSError, KeyError, subprocess.SubprocessError):
            yield None
            return
        try:
            yield f"postgresql://xref@/postgres?host={folder}"
        finally:
            _run(programs / "pg_ctl", "-D", f"{folder}/db", "-m", "immediate", "-w", "stop", within=place)


def _run(*words, within):
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([str(word) for word in words], check=True, timeout=60, cwd=within, user=_owner(), **quiet)
