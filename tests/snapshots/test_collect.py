"""The day a set was published."""

from __future__ import annotations

import os

import pytest

from tests.snapshots.tiny import write_set
from xref.snapshots.base import StoredFile
from xref.snapshots.collect import publication_date


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("us_ofac_sdn-2021-07-07", "2021-07-07"),
        ("2021-07-07", "2021-07-07"),
        ("from-2020-01-01-to-2021-07-07", "2021-07-07"),
        ("list-2021-13-45", "2019-05-06"),
        ("list", "2019-05-06"),
        ("12021-07-07", "2019-05-06"),
    ],
)
def test_a_folder_tells_by_its_name_or_by_its_newest_file(tmp_path, name, day):
    folder = write_set(tmp_path / name)
    os.utime(folder / "main.csv", (0, 0))
    os.utime(folder / "alt.csv", (1557144000, 1557144000))
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
