"""Lists travel in one file; a hostile one changes nothing."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.history.listed import CODES, INDEXER, SOURCES, take
from xref.errors import SnapshotError, SourceError
from xref.history.archive import Importer, open_archive, write_archive
from xref.history.archive.base import CONTENTS
from xref.history.base import Shelf, shelves
from xref.refreshing import refresh_source
from xref.settings import ListSettings, Settings
from xref.snapshots import State, load_current
from xref.snapshots.base import Home, now
from xref.sources import SOURCES as REAL_SOURCES
from xref.sources import with_own

CODE = CODES[0]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Two lists; of one an old snapshot, too."""
    folder = tmp_path_factory.mktemp("built")
    take(folder, "2019-01-15", "Ivan Petrov", "Anna Petrova")
    take(folder, "2021-07-07", "Anna Petrova", "Pavel Orlov")
    take(folder, "2022-01-01", "Olga Orlova", code=CODES[1])
    return folder


@pytest.fixture
def here(built, tmp_path):
    return shutil.copytree(built, tmp_path / "here")


@pytest.fixture
def there(tmp_path):
    return tmp_path / "there"


def packed(folder, path, *, history=False):
    with path.open("wb") as out:
        write_archive(out, shelves(folder), history=history)
    return path


def bring(path, there, **accept):
    importer = Importer(there, SOURCES, INDEXER, Settings(), **accept)
    with open_archive(path, SOURCES) as archive:
        return list(importer.bring_in(archive))


def everything(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_lists_in_use_arrive_byte_for_byte(here, there, tmp_path):
    outcomes = bring(packed(here, tmp_path / "lists.zip"), there)
    assert [(one.source, one.state) for one in outcomes] == [(code, State.UPDATED) for code in CODES]
    for code in CODES:
        old, new = load_current(here, code).snapshot, load_current(there, code).snapshot
        assert (new.sha256, new.published, new.fetched_at) == (old.sha256, old.published, old.fetched_at)
        assert everything(new.path / "files") == everything(old.path / "files")
    assert [one.manifest.published for one in Shelf(Home(there, CODE)).stored] == ["2021-07-07"]
    assert list(there.rglob("tmp-*")) == []


def test_the_history_travels_where_it_is_asked_for(here, there, tmp_path):
    outcomes = bring(packed(here, tmp_path / "lists.zip", history=True), there)
    assert [one.state for one in outcomes] == [State.STORED, State.UPDATED, State.UPDATED]
    assert [one.manifest.published for one in Shelf(Home(there, CODE)).stored] == ["2021-07-07", "2019-01-15"]


def test_a_list_is_as_old_as_its_download(here, there, tmp_path):
    pointer = Home(here, CODE).pointer
    checked_at = now() - timedelta(days=3)
    pointer.write_text(json.dumps({**json.loads(pointer.read_text()), "checked_at": checked_at.isoformat()}))
    path = packed(here, tmp_path / "lists.zip")
    bring(path, there)
    assert load_current(there, CODE).snapshot.fetched_at == checked_at
    assert [one.state for one in bring(path, there)] == [State.UNCHANGED, State.UNCHANGED]
    assert load_current(there, CODE).snapshot.fetched_at == checked_at  # asking again makes it no younger


def test_an_older_list_does_not_replace_the_one_in_use(here, there, tmp_path):
    path = packed(here, tmp_path / "lists.zip")
    pointer = Home(here, CODE).pointer
    take(there, "2023-01-01", "Pavel Orlov", "Ivan Petrov")
    newer = Home(there, CODE).pointer
    record = json.loads(newer.read_text())
    newer.write_text(json.dumps({**record, "checked_at": (now() + timedelta(minutes=1)).isoformat()}))
    assert [one.state for one in bring(path, there)] == [State.STORED, State.UPDATED]
    assert load_current(there, CODE).snapshot.published == "2023-01-01"
    assert pointer.exists()


def test_what_a_gate_refuses_here_stays_out_and_the_rest_comes_in(here, there, tmp_path):
    take(there, "2018-01-01", *(f"Party {number}" for number in range(40)))
    older = Home(there, CODE).pointer
    record = json.loads(older.read_text())
    older.write_text(json.dumps({**record, "checked_at": (now() - timedelta(days=1)).isoformat()}))
    path = packed(here, tmp_path / "lists.zip")
    refused, taken = bring(path, there)
    assert (refused.state, taken.state) == (State.FAILED, State.UPDATED)
    assert "refused at the gate 'shrink'" in refused.error
    assert load_current(there, CODE).snapshot.published == "2018-01-01"
    assert bring(path, there, accept_shrink=(CODE,))[0].manifest.overrides == ("shrink",)


def test_a_users_own_list_travels_under_the_name_of_its_file(there, tmp_path):
    (tmp_path / "vendors.csv").write_text("id,name,type\n1,Ivan Petrov,person\n", encoding="utf-8")
    own = ListSettings(file=str(tmp_path / "vendors.csv"))
    source = with_own({}, {"custom_vendors": own})["custom_vendors"]
    refresh_source(source, tmp_path / "own", INDEXER)
    path = packed(tmp_path / "own", tmp_path / "lists.zip")
    with open_archive(path, REAL_SOURCES) as archive:
        (outcome,) = Importer(there, REAL_SOURCES, INDEXER, Settings()).bring_in(archive)
    assert (outcome.state, outcome.error) == (State.UPDATED, "")
    there_now, here_now = (load_current(one, "custom_vendors").snapshot.path for one in (there, tmp_path / "own"))
    assert everything(there_now / "files") == everything(here_now / "files")


def test_an_old_list_passes_the_gates_as_well(here, there, tmp_path):
    path = packed(here, tmp_path / "lists.zip", history=True)
    strict = {code: replace(source, min_listings=2) for code, source in SOURCES.items()}
    stricter = {**strict, CODE: replace(strict[CODE], min_listings=3)}
    with open_archive(path, stricter) as archive:
        outcomes = list(Importer(there, stricter, INDEXER, Settings()).bring_in(archive))
    assert [one.state for one in outcomes] == [State.FAILED] * 3
    assert "refused at the gate 'min-listings'" in outcomes[0].error
    assert Shelf(Home(there, CODE)).stored == ()


def test_nothing_stored_is_nothing_to_export(tmp_path):
    with pytest.raises(SnapshotError, match="no list is stored; run `xref refresh`"):
        write_archive(io.BytesIO(), (), history=True)


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_bytes(path.read_bytes()[::-1])])
def test_a_damaged_list_is_not_exported(here, damage):
    damage(load_current(here, CODE).snapshot.path / "files" / "main.csv")
    with pytest.raises(SnapshotError, match=r"main\.csv is (missing|damaged); `xref lists verify`"):
        write_archive(io.BytesIO(), shelves(here), history=False)


class Forged:
    """An archive with one thing changed."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self.members = [(info, archive.read(info)) for info in archive.infolist()]

    def contents(self, change):
        record = json.loads(self.members[0][1])
        change(record)
        self.members[0] = (self.members[0][0], json.dumps(record).encode())

    def add(self, name, content=b"x", mode=0o100644):
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        self.members.append((info, content))

    def write(self, path):
        with zipfile.ZipFile(path, "w") as archive:
            for info, content in self.members:
                archive.writestr(info, content, zipfile.ZIP_DEFLATED)


def first(record):
    return record["snapshots"][0]


HOSTILE = {
    "a path out of the archive": (lambda it: it.add("../../escaped"), r"'\.\./\.\./escaped' is no part of it"),
    "an absolute path": (lambda it: it.add("/etc/cron.d/x"), "is no part of it"),
    "a stranger": (lambda it: it.add("notes.txt"), "'notes.txt' is no part of it"),
    "a folder": (lambda it: it.add("xx_first/"), "is no part of it"),
    "a member twice": (lambda it: it.add(it.members[1][0].filename), "is in it twice"),
    "the contents twice": (lambda it: it.add(CONTENTS), "is in it twice"),
    "a link": (lambda it: setattr(it.members[1][0], "external_attr", 0o120777 << 16), "is a link or no plain file"),
    "a device": (lambda it: setattr(it.members[1][0], "external_attr", 0o020666 << 16), "is a link or no plain file"),
    "other bytes": (
        lambda it: it.members.__setitem__(1, (it.members[1][0], it.members[1][1][::-1])),
        "is not what it says: its hash differs",
    ),
    "more bytes than it says": (
        lambda it: it.members.__setitem__(1, (it.members[1][0], b"0" * 5_000_000)),
        "has 5,000,000 bytes, xref-lists.json says",
    ),
    "a missing file": (lambda it: it.members.pop(1), "is missing"),
    "no contents": (lambda it: it.members.pop(0), "xref-lists.json is missing or damaged"),
    "contents that are no JSON": (
        lambda it: it.members.__setitem__(0, (it.members[0][0], b"[" * 100_000)),
        "xref-lists.json is missing or damaged",
    ),
    "huge contents": (
        lambda it: it.members.__setitem__(0, (it.members[0][0], b" " * (65 << 20))),
        "at most 67,108,864 are allowed",
    ),
    "another version": (lambda it: it.contents(lambda c: c.update(schema="xref.archive/9")), "known: xref.archive/1"),
    "an unknown source": (
        lambda it: it.contents(lambda c: first(c).update(source="../x")),
        r"unknown source '\.\./x'; known: xx_first",
    ),
    "a wrong hash": (lambda it: it.contents(lambda c: first(c).update(sha256="0" * 64)), "is not that of its files"),
    "no hash": (lambda it: it.contents(lambda c: first(c).update(sha256="../../x")), "is not that of its files"),
    "a file name that leads out": (
        lambda it: it.contents(lambda c: first(c)["files"][0].update(name="../main.csv")),
        "is no name of a list's file",
    ),
    "a hidden file": (lambda it: it.contents(lambda c: first(c)["files"][0].update(name=".x")), "is no name"),
    "a file as large as a disk": (
        lambda it: it.contents(lambda c: first(c)["files"][0].update(size=10**15)),
        "at most 512,000,000 are allowed",
    ),
    "a size that is no number": (
        lambda it: it.contents(lambda c: first(c)["files"][0].update(size="1")),
        "at most 512,000,000 are allowed",
    ),
    "a list from the future": (
        lambda it: it.contents(lambda c: first(c).update(retrieved="2999-01-01T00:00:00+00:00")),
        "in the future: set the clock",
    ),
    "a publication day that is none": (
        lambda it: it.contents(lambda c: first(c).update(published="<b>")),
        "xref-lists.json is missing or damaged",
    ),
    "a snapshot twice": (lambda it: it.contents(lambda c: c["snapshots"].append(first(c))), "names a snapshot twice"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_archive_is_refused_and_changes_nothing(here, there, tmp_path, case):
    change, message = HOSTILE[case]
    shutil.copytree(here, there)
    before = everything(there)
    forged = Forged(packed(here, tmp_path / "good.zip"))
    change(forged)
    with pytest.warns(UserWarning, match="Duplicate name") if "twice" in case and "snapshot" not in case else _quiet():
        forged.write(tmp_path / "lists.zip")
    with pytest.raises(SourceError, match=message) as caught:
        bring(tmp_path / "lists.zip", there)
    assert str(caught.value).startswith(f"{tmp_path / 'lists.zip'}: ")
    assert everything(there) == before
    assert not (tmp_path.parent / "escaped").exists()


class _quiet:  # noqa: N801 - it reads as a word
    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


def test_a_bomb_is_read_no_further_than_it_says(here, there, tmp_path):
    """A member whose header lies about its size: the zip says what the contents say, and holds a million times more."""
    good = packed(here, tmp_path / "good.zip")
    forged = Forged(good)
    size = len(forged.members[1][1])
    forged.members[1] = (forged.members[1][0], b"0" * 50_000_000)
    forged.write(tmp_path / "bomb.zip")
    raw = (tmp_path / "bomb.zip").read_bytes()
    (tmp_path / "bomb.zip").write_bytes(raw.replace((50_000_000).to_bytes(4, "little"), size.to_bytes(4, "little")))
    with pytest.raises(SourceError, match=r"its hash differs|damaged"):
        bring(tmp_path / "bomb.zip", there)
    assert not there.exists()


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip at all" * 100])
def test_what_is_no_archive_is_told(there, tmp_path, content):
    (tmp_path / "lists.zip").write_bytes(content)
    with pytest.raises(SourceError, match="no archive that `xref lists export` wrote, or a damaged one"):
        bring(tmp_path / "lists.zip", there)
    with pytest.raises(SourceError, match="there is no such file"):
        bring(tmp_path / "nothing.zip", there)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 1, exclude_max=True), value=st.integers(0, 255), cut=st.booleans())
def test_an_archive_damaged_at_any_byte_is_refused_or_whole(here, tmp_path, at, value, cut):
    good = tmp_path / "good.zip"
    raw = (good if good.exists() else packed(here, good)).read_bytes()
    place = int(at * len(raw))
    broken = raw[:place] if cut else raw[:place] + bytes([value]) + raw[place + 1 :]
    (tmp_path / "broken.zip").write_bytes(broken)
    try:
        with open_archive(tmp_path / "broken.zip", SOURCES) as archive:
            hashes = {(one.source, one.sha256) for one in archive.snapshots}
    except SourceError as exc:
        assert "\n" not in str(exc)  # noqa: PT017 - it may as well be whole
    else:
        assert hashes == {(code, load_current(here, code).snapshot.sha256) for code in CODES}
