"""What store.py promises, on SQLite and on PostgreSQL: entries are only added, in one chain, by one at a time."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from tests.decisions.made import draft
from xref.decisions import Store, is_stored, read_book
from xref.decisions.base import FIRST, Entry
from xref.decisions.chain import first_break
from xref.decisions.deciding import revocation
from xref.decisions.store import FILE_NAME, decisions_table
from xref.errors import DecisionError

HOSTILE = "\x1b[2J=1+1\u202e<script>\ud800\0 Ω 中文"


def test_an_entry_comes_back_as_it_was_written(store):
    written = store.append(draft(reason=HOSTILE))
    assert store.entries() == (written,)
    assert (written.number, written.previous) == (1, FIRST)
    assert "\\ud800\\x00" in written.reason


def test_each_entry_holds_the_hash_of_the_one_before(store):
    first, second = store.append(draft()), store.append(draft())
    assert (second.number, second.previous) == (2, first.hash)
    assert first_break(store.entries()) == ""


def test_the_book_is_there_when_it_is_opened_again(place):
    for _ in range(2):
        made = Store(*place)
        made.append(draft())
        made.close()
    again = Store(*place)
    assert [entry.number for entry in again.entries()] == [1, 2]
    again.close()


@pytest.mark.parametrize("statement", ["UPDATE decisions SET reason = 'x'", "DELETE FROM decisions"])
def test_no_entry_can_be_changed_or_removed(store, statement):
    store.append(draft())
    with pytest.raises(sa.exc.DBAPIError, match="decisions are only added"), store.engine.begin() as connection:
        connection.execute(sa.text(statement))
    assert len(store.entries()) == 1


def test_two_who_decide_at_once_make_one_chain(place):
    def decide(_number):
        own = Store(*place)
        own.append(draft())
        own.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(decide, range(8)))
    last = Store(*place)
    assert len(last.entries()) == 8
    assert first_break(last.entries()) == ""
    last.close()


def test_a_revocation_is_an_entry_of_its_own(store):
    made = store.append(draft())
    store.append_made(lambda known: revocation(known[0], "misread", "bob"))
    assert [(entry.action, entry.revokes) for entry in store.entries()] == [("decide", 0), ("revoke", made.number)]
    with pytest.raises(DecisionError, match="entry 2 is itself a revocation"):
        revocation(store.entries()[1], "x", "bob")


def test_the_steps_lead_to_the_table_that_is_read(store):
    store.entries()
    with store.engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), decisions_table().metadata)
    assert found == []


def test_a_book_of_a_newer_version_is_refused(store):
    store.entries()
    with store.engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    store._is_ready = False
    with pytest.raises(DecisionError, match="newer xref"):
        store.entries()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda entries: [*entries[:1], replace(entries[1], reason="other"), *entries[2:]], "entry 2 was changed"),
        (lambda entries: entries[:1] + entries[2:], "entry 2 is missing: entry 3"),
        (lambda entries: entries[1:], "entry 1 is missing"),
        (lambda entries: [*entries[:1], _forged(entries[1]), *entries[2:]], "entry 3 does not follow"),
    ],
)
def test_a_change_of_the_stored_rows_breaks_the_chain(store, change, said):
    for _ in range(3):
        store.append(draft())
    entries = list(store.entries())
    assert first_break(entries) == ""
    assert said in first_break(change(entries))


def _forged(entry: Entry) -> Entry:
    """Another reason, and the hash that fits it."""
    forged = replace(entry, reason="other")
    return replace(forged, hash=forged.digest)


def test_nothing_is_read_where_nothing_was_decided(tmp_path):
    assert not is_stored(tmp_path, "")
    assert read_book(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_a_check_without_decisions_imports_no_database(tmp_path):
    code = (
        "import sys, xref.cli.check; from xref.decisions import read_book; from pathlib import Path;"
        f"assert read_book(Path({str(tmp_path)!r})) is None;"
        "assert not {'sqlalchemy', 'alembic', 'sqlite3', 'psycopg'} & set(sys.modules), sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("not a url", "paths.decisions is no URL"),
        ("mysql://host/db", "no decisions are kept in 'mysql'"),
        ("postgresql://ann:s3cret@127.0.0.1:1/x", r"decisions in postgresql\+psycopg://ann:\*\*\*@127.0.0.1:1/x: "),
    ],
)
def test_a_wrong_url_is_told_without_its_password(tmp_path, url, said):
    with pytest.raises(DecisionError, match=said) as caught:
        Store(tmp_path, url).entries()
    assert "s3cret" not in str(caught.value)


def test_a_file_that_is_no_database_is_told_with_its_place(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(b"no database" * 200)
    with pytest.raises(DecisionError, match=FILE_NAME):
        read_book(tmp_path)


def test_the_file_is_plain_sqlite(tmp_path):
    made = Store(tmp_path)
    made.append(draft())
    made.close()
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    assert connection.execute("SELECT verdict FROM decisions").fetchall() == [("false-positive",)]
    connection.close()
