"""What is damaged is named, and what is whole is not."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.history.listed import CODES, take
from xref.history.base import Shelf
from xref.history.verify import verify
from xref.snapshots import load_current
from xref.snapshots.base import Home

CODE = CODES[0]


@pytest.fixture
def shelf(tmp_path):
    take(tmp_path, "2019-01-15", "Ivan Petrov", "Anna Petrova")
    take(tmp_path, "2021-07-07", "Anna Petrova", "Pavel Orlov")
    return Shelf(Home(tmp_path, CODE))


def problems(shelf):
    return [finding.problem for finding in verify(Shelf(shelf.home)) if finding.problem]


def test_a_whole_store_has_no_problem_and_every_snapshot_is_looked_at(shelf):
    findings = list(verify(shelf))
    assert [finding.problem for finding in findings] == ["", "", ""]
    assert [finding.what.split()[0] for finding in findings] == ["snapshot", "snapshot", "index"]
    assert [finding.in_use for finding in findings].count(True) == 2  # one snapshot and the index


def rewrite(path, **values):
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), **values}), encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (lambda folder: (folder / "files" / "main.csv").unlink(), "main.csv is missing"),
        (lambda folder: (folder / "files" / "main.csv").write_bytes(b"x"), "main.csv has 1 bytes, "),
        (
            lambda folder: (folder / "files" / "main.csv").write_bytes(
                (folder / "files" / "main.csv").read_bytes()[::-1]
            ),
            "main.csv is not what came: its hash differs",
        ),
        (lambda folder: (folder / "files" / "more.csv").write_bytes(b"x"), "more.csv is no file of the set"),
        (lambda folder: (folder / "manifest.json").unlink(), "no manifest"),
        (lambda folder: (folder / "manifest.json").write_text("{"), "manifest.json is damaged"),
        (lambda folder: rewrite(folder / "manifest.json", source="eu_fsf"), "the manifest is of eu_fsf"),
        (lambda folder: rewrite(folder / "manifest.json", sha256="0" * 64), "does not name the hash"),
        (lambda folder: rewrite(folder / "manifest.json", files=[]), "does not name the hash"),
        (lambda folder: folder.rename(folder.with_name("0" * 16)), "does not name the hash"),
    ],
)
def test_a_damaged_old_snapshot_is_one_problem(shelf, damage, problem):
    damage(shelf.previous.folder)
    (found,) = problems(shelf)
    assert problem in found


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (lambda home: shutil.rmtree(load_current(home.data_dir, CODE).index), "the index is gone"),
        (lambda home: (load_current(home.data_dir, CODE).index / "meta.json").write_text("{"), "damaged"),
        (lambda home: home.pointer.write_text("{", encoding="utf-8"), "current.json is damaged"),
        (lambda home: home.pointer.unlink(), "no snapshot is in use"),
    ],
)
def test_a_damaged_index_or_pointer_is_one_problem(shelf, damage, problem):
    damage(shelf.home)
    (found,) = problems(shelf)
    assert problem in found
