"""Both databases in which decisions are kept: every test that asks for one runs on each."""

from __future__ import annotations

import uuid

import psycopg
import pytest

from tests.database import postgresql
from xref.decisions import Store


@pytest.fixture(scope="session")
def server():
    with postgresql() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    """The data folder and the URL of an empty book."""
    if request.param == "sqlite":
        return tmp_path, ""
    url = request.getfixturevalue("server")
    if url is None:
        pytest.skip("no PostgreSQL can be started here (Debian: apt-get install postgresql)")
    name = f"book_{uuid.uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return tmp_path, url.replace("/postgres?", f"/{name}?")


@pytest.fixture
def store(place):
    made = Store(*place)
    yield made
    made.close()
