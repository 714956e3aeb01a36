"""Files taken from a folder, and the day a set was published."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.publisher import file, unannounced
from tests.snapshots.tiny import source, write_set
from xref.errors import SourceError, WebError
from xref.settings import Network
from xref.snapshots.arrivals.collect import Courier, from_folder, from_web, holds, publication_date
from xref.snapshots.base import StoredFile
from xref.web import silent


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("us_ofac_sdn-2021-07-07", "2021-07-07"),
        ("2021-07-07", "2021-07-07"),
        ("from-2020-01-01-to-2021-07-07", "2021-07-07"),
        ("list-2021-13-45", ""),
        ("list", ""),
        ("12021-07-07", ""),
    ],
)
def test_a_folder_tells_by_its_name_alone(tmp_path, name, day):
    """A file that was copied is as young as the copy: the list of 2021 must not be called today's."""
    folder = write_set(tmp_path / name)
    assert publication_date([StoredFile("main.csv", 1, ""), StoredFile("alt.csv", 1, "")], folder) == day


@pytest.mark.parametrize(
    ("headers", "day"),
    [
        (["Wed, 07 Jul 2021 15:00:00 GMT", "Tue, 06 Jul 2021 15:00:00 GMT"], "2021-07-07"),
        (["", "Tue, 06 Jul 2021 15:00:00 GMT"], "2021-07-06"),
        (["yesterday"], ""),
        ([], ""),
    ],
)
def test_the_web_tells_by_its_newest_last_modified(headers, day):
    files = [StoredFile("main.csv", 1, "", last_modified=text) for text in headers]
    assert publication_date(files, None) == day


ONE_FILE = replace(source(), files=("list.xml",), patterns=("*-FULL-1_1*.xml",))


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        (["list.xml"], "list.xml"),
        (["LIST.XML"], "LIST.XML"),
        (["20260227-FULL-1_1(xsd).xml"], "20260227-FULL-1_1(xsd).xml"),
        (["list.xml", "20260227-FULL-1_1.xml"], "list.xml"),
        (["other.xml"], None),
    ],
)
def test_a_file_may_lie_under_the_publishers_dated_name(tmp_path, names, taken):
    folder, draft = tmp_path / "files", tmp_path / "draft"
    folder.mkdir()
    draft.mkdir()
    for name in names:
        (folder / name).write_text(name, encoding="utf-8")
    assert holds(ONE_FILE, folder) == (taken is not None)
    if taken:
        assert [file.name for file in from_folder(ONE_FILE, folder, draft)] == ["list.xml"]
        assert (draft / "list.xml").read_text(encoding="utf-8") == taken


def test_two_files_that_may_both_be_meant_are_named(tmp_path):
    for name in ("20260226-FULL-1_1.xml", "20260227-FULL-1_1.xml"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    with pytest.raises(SourceError, match=r"has list\.xml twice, as 20260226-FULL-1_1\.xml and 20260227-FULL-1_1\.xml"):
        from_folder(ONE_FILE, tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("answer", "is_taken"),
    [
        (unannounced(b"1,One\r\n3,Three\r\n"), False),  # cut at a record's end: only the mark tells
        (unannounced(b"1,One\r\n3,Three\r\n\x1a"), True),
        (file(b"1,One\r\n3,Three\r\n"), True),  # whole by its length; some whole copies lack the mark
    ],
)
def test_where_nobody_tells_the_end_the_last_ones_mark_must_be_there(tmp_path, publisher, answer, is_taken):
    for name in ("known", "new"):
        (tmp_path / name).mkdir()
    for name in ("main.csv", "alt.csv"):
        (tmp_path / "known" / name).write_bytes(b"1,One\r\n2,Two\r\n\x1a")
        publisher.on(f"/{name}", answer)
    courier = Courier(Network(attempts=1), silent, tmp_path / "known", {})
    template = publisher.url("/{file}")
    if is_taken:
        assert len(from_web(source(template), template, tmp_path / "new", courier)) == 2
        return
    with pytest.raises(WebError, match=r"main\.csv: cut off: no word on the end, and not the mark 0x1A"):
        from_web(source(template), template, tmp_path / "new", courier)
