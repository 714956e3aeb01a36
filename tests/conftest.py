"""No test leaves the machine, and each reads the same examples every time."""

from __future__ import annotations

import ipaddress
import os
import socket
import uuid

import psycopg
import pytest
from hypothesis import settings

from tests.database import postgresql
from tests.publisher import Publisher

settings.register_profile("same", derandomize=True)  # the same examples each time: a test passes or fails for all
settings.load_profile("same")

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


class LeftTheMachineError(Exception):
    """Not an OSError: what xref does about a missing network must not swallow it."""


def is_local(host: object) -> bool:
    if host in (None, "", "localhost", b"localhost"):
        return True
    text = host.decode() if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(text.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def stay_on_the_machine(monkeypatch):
    """Connections and look-ups that would leave the machine raise."""
    ask, connect, connect_ex = socket.getaddrinfo, socket.socket.connect, socket.socket.connect_ex

    def refuse(host: object) -> None:
        if not is_local(host):
            raise LeftTheMachineError(f"a test tried to reach {host!r}")

    def look_up(host, *rest, **options):
        refuse(host)
        return ask(host, *rest, **options)

    def guarded(call):
        def reach(self, address):
            if self.family in {socket.AF_INET, socket.AF_INET6}:
                refuse(address[0])
            return call(self, address)

        return reach

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket.socket, "connect", guarded(connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(connect_ex))
    for name in PROXIES:  # a proxy of the machine would be asked even for the loopback
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def own_settings(monkeypatch, tmp_path):
    """No file or variable of whoever runs the tests sets anything."""
    for name in [name for name in os.environ if name.startswith("XREF_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XREF_CONFIG_DIR", str(tmp_path / "no-settings"))


@pytest.fixture
def publisher():
    """A publisher on the loopback, with whatever faults the test gives it."""
    with Publisher() as server:
        yield server


@pytest.fixture(scope="session")
def server():
    """The URL of a PostgreSQL that the tests start; None where there is none."""
    with postgresql() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    """The data folder and the URL of an empty book of decisions: every test that asks for one runs on each database."""
    if request.param == "sqlite":
        return tmp_path, ""
    url = request.getfixturevalue("server")
    if url is None:
        pytest.skip("no PostgreSQL can be started here (Debian: apt-get install postgresql)")
    name = f"book_{uuid.uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return tmp_path, url.replace("/postgres?", f"/{name}?")
