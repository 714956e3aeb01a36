"""The promise of a run: every article once, in order, whatever happens to it on the way."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
import random
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from tests.corpus.conftest import ROOT, TEXT, lines
from tests.corpus.tables import rows, table_rows
from xref.corpus import Columns, Order, screen_corpus
from xref.corpus.base import MAX_CHARACTERS, TABLES
from xref.corpus.base import inputs as taking
from xref.corpus.base.inputs.records import MAX_LINE_BYTES
from xref.errors import SettingsError
from xref.model import Article


@pytest.fixture
def small_parts(monkeypatch):
    monkeypatch.setattr(taking, "PART_ARTICLES", 7)


def order(archive, folder, **fields):
    return Order([str(archive)], folder, workers=fields.pop("workers", 2), **fields)


@pytest.mark.usefixtures("small_parts")
def test_the_rows_are_those_of_the_screener_in_the_order_of_the_articles(screener, archive, tmp_path):
    document = screen_corpus(screener, order(archive, tmp_path / "out"))
    found = rows(tmp_path / "out")
    assert [row["article"] for row in found["articles"]] == [f"{archive}#line={n}" for n in range(1, 61)]
    text = json.loads(archive.read_bytes().splitlines()[0])
    report = screener.screen(Article(f"{text['title']}\n\n{text['text']}", f"{archive}#line=1"))
    first = [row for row in found["matches"] if row["article"] == report.article.source]
    candidates = [(m.subject.name, c.listing.uid, round(c.score, 4)) for m in report.matches for c in m.candidates]
    assert [(row["name"], row["id"], row["score"]) for row in first] == candidates
    assert [r["name"] for r in found["unknowns"] if r["article"] == report.article.source] == ["Nikki Haley"]
    assert document["articles"] == 60
    assert sum(document["matches"].values()) == sum(row["rank"] == 1 for row in found["matches"])
    assert document["most_named"][0]["articles"] == 60
    assert json.loads((tmp_path / "out" / "summary.json").read_text()) == document


@pytest.mark.parametrize("start", ["spawn", "fork"])
def test_one_process_and_three_write_the_same(screener, archive, tmp_path, start):
    if start == "fork" and sys.platform != "linux":
        pytest.skip("processes are forked on Linux alone")
    one = screen_corpus(screener, order(archive, tmp_path / "one", workers=1))
    three = screen_corpus(screener, order(archive, tmp_path / "three", workers=3, start=start))
    assert one == three
    assert rows(tmp_path / "one") == rows(tmp_path / "three")


HOSTILE = [
    (b'{"text": "Caf\xe9 \xff"}\n', "not UTF-8"),
    (b'{"text": null}\n', "no text in it"),
    (b'{"text": 17}\n', "is no text, but of the type int"),
    (b'{"text": {"a": 1}}\n', "is no text, but of the type dict"),
    (b'{"text": [1]}\n', "is no text, but of the type list"),
    (b"[1, 2]\n", "no object with a text in it, but a list"),
    (b'{"text": "half', "no JSON"),
    (b"[" * 100_000 + b"\n", "no JSON"),
    (b'{"n": ' + b"9" * 6000 + b"}\n", "no JSON"),
    (b'{"title": "nothing else"}\n', "no key with a text"),
    (b'{"text": "' + b"a b " * (MAX_CHARACTERS // 4 + 1) + b'"}\n', "characters; at most"),
    (b'{"text": "' + b"x" * MAX_LINE_BYTES + b'"}\n', "a line of more than"),
    (b"\0\0\0\0\n", "no JSON"),
]


def test_every_bad_article_is_a_failure_with_its_reason_and_every_good_one_is_screened(screener, tmp_path):
    archive, good = tmp_path / "news.jsonl", lines(len(HOSTILE))
    broken = [line if line.endswith(b"\n") else line + b"\n" for line, _ in HOSTILE]
    archive.write_bytes(b"".join(line for pair in zip(broken, good, strict=True) for line in pair))
    document = screen_corpus(screener, order(archive, tmp_path / "out"))
    found = rows(tmp_path / "out")
    assert [row["article"] for row in found["articles"]] == [f"{archive}#line={2 * n + 2}" for n in range(len(good))]
    assert [row["article"] for row in found["failures"]] == [f"{archive}#line={2 * n + 1}" for n in range(len(good))]
    for row, (_, reason) in zip(found["failures"], HOSTILE, strict=True):
        assert reason in row["reason"]
    assert (document["articles"], document["failures"]) == (len(good), len(good))


def test_half_a_surrogate_pair_is_screened_and_written(screener, tmp_path):
    archive = tmp_path / "news.jsonl"
    archive.write_bytes(json.dumps({"text": f"\ud800 {TEXT}", "title": "a \udfff"}).encode())
    for form in ("jsonl", "parquet"):
        screen_corpus(screener, order(archive, tmp_path / form, form=form))
        assert [row["title"] for row in table_rows(tmp_path / form, "articles")] == ["a ?"]


def test_parquet_has_the_same_rows_as_json_lines(screener, archive, tmp_path):
    pytest.importorskip("pyarrow")
    for form in ("jsonl", "parquet"):
        screen_corpus(screener, order(archive, tmp_path / form, form=form))
    assert rows(tmp_path / "jsonl") == rows(tmp_path / "parquet")


def write_parquet(path, content):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.Table.from_pylist([json.loads(line) for line in content.splitlines()]), path)


def write_csv(path, content):
    records = [json.loads(line) for line in content.splitlines()]
    path.write_text("id,title,text\n" + "".join(f'{r["id"]},{r["title"]},"{r["text"]}"\n' for r in records))


def write_zst(path, content):
    path.write_bytes(pytest.importorskip("zstandard").compress(content))


WRITERS = {
    "a.jsonl": lambda path, content: path.write_bytes(content),
    "a.jsonl.gz": lambda path, content: path.write_bytes(gzip.compress(content)),
    "a.jsonl.bz2": lambda path, content: path.write_bytes(bz2.compress(content)),
    "a.ndjson.xz": lambda path, content: path.write_bytes(lzma.compress(content)),
    "a.jsonl.zst": write_zst,
    "a.parquet": write_parquet,
    "a.csv": write_csv,
}


@pytest.mark.parametrize("name", WRITERS)
def test_an_archive_of_any_form_gives_the_same_rows(screener, tmp_path, name):
    content = b"".join(lines(12))
    (tmp_path / "in").mkdir()
    WRITERS[name](tmp_path / "in" / name, content)
    screen_corpus(screener, order(tmp_path / "in", tmp_path / "out", columns=Columns(id="id")))
    found = rows(tmp_path / "out")
    assert found["failures"] == []
    assert [row["article"] for row in found["articles"]] == [f"a{n}" for n in range(12)]
    assert len(found["unknowns"]) == 12


def test_files_of_all_kinds_are_read_in_their_order_under_their_own_names(screener, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.html").write_text(f"<html><body><p>{TEXT}</p></body></html>")
    (folder / "c.txt.xz").write_bytes(lzma.compress(TEXT.encode()))
    (folder / "d.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (folder / "e.txt.bz2").write_bytes(b"BZh9damaged")
    (folder / "f.txt").write_bytes(b"")
    screen_corpus(screener, order(folder, tmp_path / "out"))
    found = rows(tmp_path / "out")
    assert [row["article"] for row in found["articles"]] == [
        str(folder / name) for name in ("a.txt", "b.html", "c.txt.xz", "d.txt.gz")
    ]
    assert [row["article"] for row in found["failures"]] == [str(folder / name) for name in ("e.txt.bz2", "f.txt")]


def test_a_store_that_fsspec_reads_is_an_input(screener, tmp_path):
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe("/news/a.jsonl", b"".join(lines(3)))
    memory.pipe("/news/b.txt", TEXT.encode())
    job = Order(["memory://news"], tmp_path / "out", workers=1)
    screen_corpus(screener, job)
    names = [row["article"] for row in table_rows(tmp_path / "out", "articles")]
    assert names == [*(f"memory:///news/a.jsonl#line={n}" for n in (1, 2, 3)), "memory:///news/b.txt"]


class Stopped(Exception):  # noqa: N818 - an event, not an error
    pass


def stop_after(count):
    def show(progress):
        if progress.articles >= count:
            raise Stopped

    return show


@pytest.mark.usefixtures("small_parts")
def test_a_stopped_run_goes_on_and_ends_with_the_same_rows(screener, archive, tmp_path):
    whole = screen_corpus(screener, order(archive, tmp_path / "whole"))
    for count in (3, 20, 1, 30):
        with pytest.raises(Stopped):
            screen_corpus(screener, order(archive, tmp_path / "torn"), show=stop_after(count))
    assert screen_corpus(screener, order(archive, tmp_path / "torn")) == whole
    assert rows(tmp_path / "torn") == rows(tmp_path / "whole")
    assert screen_corpus(screener, order(archive, tmp_path / "torn")) == whole


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("cut", [1, 40])
def test_a_torn_line_of_the_journal_and_files_that_were_not_noted_cost_nothing(screener, archive, tmp_path, cut):
    out = tmp_path / "out"
    whole = screen_corpus(screener, order(archive, out))
    before = rows(out)
    journal = out / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-cut])  # the last part is in place, and its line is not whole
    (out / "matches" / "part-0000099.jsonl").write_text("left over\n")
    assert screen_corpus(screener, order(archive, out)) == whole
    assert rows(out) == before


def grow(archive):
    with archive.open("ab") as file:
        file.write(lines(1)[0])


@pytest.mark.parametrize("change", [grow, lambda path: (path.parent / "a.txt").write_text("new"), os.remove])
def test_an_input_that_changed_since_is_told_and_restart_begins_anew(screener, archive, tmp_path, change):
    folder = archive.parent
    (folder / "z.txt").write_text("Nobody spoke.")
    screen_corpus(screener, order(folder, tmp_path / "out"))
    change(archive)
    with pytest.raises(SettingsError, match=r"not the same any more.*--restart"):
        screen_corpus(screener, order(folder, tmp_path / "out"))
    document = screen_corpus(screener, order(folder, tmp_path / "out", restart=True))
    assert len(table_rows(tmp_path / "out", "articles")) == document["articles"]


def test_a_run_with_other_terms_is_refused(screener, archive, tmp_path):
    screen_corpus(screener, order(archive, tmp_path / "out"))
    with pytest.raises(SettingsError, match="other id column"):
        screen_corpus(screener, order(archive, tmp_path / "out", columns=Columns(id="id")))
    index = screener.indexes[0]
    before, index.snapshot = index.snapshot, replace(index.snapshot, sha256="0" * 64)
    try:
        with pytest.raises(SettingsError, match=r"other lists.*--as-of"):
            screen_corpus(screener, order(archive, tmp_path / "out"))
    finally:
        index.snapshot = before


def test_an_output_inside_an_input_is_refused(screener, archive):
    with pytest.raises(SettingsError, match="lies in the input"):
        screen_corpus(screener, order(archive.parent, archive.parent / "out"))


def test_the_documentation_names_the_columns_of_every_table():
    text = (ROOT / "docs" / "archives.md").read_text(encoding="utf-8")
    rows = {line.split("|")[1].strip(" `"): line for line in text.splitlines() if line.startswith("| `")}
    named = {table: set(re.findall(r"`(\w+)`", rows[table])) - {table} for table in TABLES}
    words = {"cleared"}  # of a standing
    assert {table: found - words for table, found in named.items()} == {
        table: set(columns) - words - {table} for table, columns in TABLES.items()
    }


RUN = """
import sys
from pathlib import Path
from xref.corpus import Order, screen_corpus
from xref.corpus.base import inputs
from xref.pipeline import Screener
if __name__ == "__main__":
    inputs.PART_ARTICLES = 3
    lists, archive, out = sys.argv[1:]
    screen_corpus(Screener.open(lists, offline=True), Order([archive], Path(out), workers=2))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_a_killed_run_goes_on_and_ends_with_the_same_rows(screener, lists, archive, tmp_path, monkeypatch):
    script = tmp_path / "run.py"
    script.write_text(RUN)
    command = [sys.executable, str(script), str(lists), str(archive), str(tmp_path / "torn")]
    journal, dice = tmp_path / "torn" / "journal.jsonl", random.Random(7)
    for kill in range(3):
        with subprocess.Popen(command) as process:
            deadline, wanted = time.monotonic() + 60, 2 + 3 * kill
            while process.poll() is None and time.monotonic() < deadline:
                if journal.exists() and journal.read_bytes().count(b"\n") >= wanted:
                    break
                time.sleep(0.01)
            time.sleep(dice.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
    monkeypatch.setattr(taking, "PART_ARTICLES", 3)
    subprocess.run(command, check=True, timeout=120)
    screen_corpus(screener, order(archive, tmp_path / "whole"))
    assert rows(tmp_path / "torn") == rows(tmp_path / "whole")
