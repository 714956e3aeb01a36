"""The promise of Spark: the rows of the local engine, whatever happens to the machines."""

from __future__ import annotations

import gzip
import json
import lzma
import subprocess
import sys
import time
from datetime import timedelta

import loopback_cluster
import pytest

from tests.corpus import deciding
from tests.corpus.conftest import TEXT, lines
from tests.corpus.tables import rows
from xref.corpus import Columns, Order, screen_corpus
from xref.corpus.base import TABLES
from xref.pipeline import Screener
from xref.unknowns import Extras

REASON = loopback_cluster.is_here()
pytestmark = [
    pytest.mark.skipif(bool(REASON), reason=f"Spark's tests are skipped: {REASON}"),
    pytest.mark.skipif(sys.platform == "win32", reason="Spark's tests are skipped: they kill process groups"),
]


def sorted_rows(found):
    return {table: sorted(of, key=lambda row: json.dumps(row, sort_keys=True)) for table, of in found.items()}


def spark_rows(folder):
    dataset = pytest.importorskip("pyarrow.dataset")
    found = {}
    for table, columns in TABLES.items():
        read = dataset.dataset(folder / table, partitioning="hive", format="parquet").to_table().to_pylist()
        found[table] = [{name: row.get(name) for name in columns} for row in read]
    return found


def command(lists, output, *asked):
    own = ["--engine", "spark", "--output", str(output), "--data-dir", str(lists), "--offline"]
    return [sys.executable, "-m", "xref", "screen", *own, *map(str, asked)]


def run(lists, output, *asked):
    done = subprocess.run(  # noqa: PLW1510 - the exit code is looked at below
        command(lists, output, *asked), capture_output=True, text=True, timeout=300, env=loopback_cluster.environment()
    )
    assert done.returncode in (0, 1), done.stderr[-3000:]
    return done


@pytest.fixture
def inputs(tmp_path):
    """Lines, some of them broken, packed lines, a table of Parquet, and files of other kinds."""
    folder = tmp_path / "in"
    folder.mkdir()
    good = lines(46)  # each id once: Spark's summary counts articles by their ids
    bad = [
        b'{"text": null}\n',
        b'{"text": "\xff"}\n',
        b'{"text": 7}\n',
        b"\n",
        b'{"id": "z"\n',
        b'\xef\xbb\xbf{"text": "a"}\n',
    ]
    (folder / "a b%20.jsonl").write_bytes(b"".join(good[:5] + bad + good[5:40])[:-1])
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(b"".join(good[40:43])))
    (folder / "c.jsonl.xz").write_bytes(lzma.compress(b"".join(good[43:46])))
    (folder / "d.txt").write_text(TEXT)
    (folder / "e[1].html").write_text(f"<html><body><p>{TEXT}</p></body></html>")
    (folder / "f.csv").write_text(f'id,text\n1,"{TEXT}"\n2,\n')
    (folder / "g.txt").write_bytes(b"")
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    table = [{"id": 7, "text": TEXT, "title": None}, {"id": None, "text": None, "title": "no text"}]
    parquet.write_table(arrow.Table.from_pylist(table), folder / "h.parquet")
    return folder


@pytest.fixture
def decided(lists, tmp_path):
    """A data folder in whose book stands what was decided of two names, one of the decisions expired."""
    data = deciding.with_lists_of(lists, tmp_path / "data")
    deciding.decide(data, TEXT, "Song Hwa Jong", "false-positive")
    deciding.decide(data, TEXT, "Volasys Silver Star", "true-match", lasts=timedelta(seconds=-1))
    return data


def test_all_kinds_of_input_give_the_rows_of_the_local_engine(decided, inputs, tmp_path):
    done = run(decided, tmp_path / "spark", "--master", "local[2]", "--id-column", "id", "--nearest", inputs)
    screener = Screener.open(decided, offline=True).asking(Extras(nearest=True))
    document = screen_corpus(screener, Order([str(inputs)], tmp_path / "local", workers=2, columns=Columns(id="id")))
    assert document["cleared"] == document["decided"]["false-positive"] == document["decided"]["lapsed"] == 50
    assert done.returncode == 1
    assert document["failures"] > 5
    assert sorted_rows(spark_rows(tmp_path / "spark")) == sorted_rows(rows(tmp_path / "local"))
    assert json.loads((tmp_path / "spark" / "summary.json").read_text()) == document
    assert (tmp_path / "spark" / "matches" / "band=strong").is_dir()


FRAME = """
import sys
from pyspark.sql import SparkSession
import xref
lists, = sys.argv[1:]
if __name__ == "__main__":
    spark = SparkSession.builder.master("local[1]").getOrCreate()
    screener = xref.Screener.open(lists, offline=True)
    frame = spark.createDataFrame([("a", TEXT), ("b", None)], "key string, body string")
    for _ in range(2):
        found = xref.screen_frame(frame, id="key", screener=screener, nearest=True)
    columns = ["table", "article", "id", "decision", "nearest_name"]
    theirs = {tuple(row[name] for name in columns) for row in found.collect()}
    own = xref.screen_frame(frame.toPandas(), id="key", screener=screener, nearest=True)
    assert theirs == set(own[columns].itertuples(index=False, name=None)), theirs
    assert any(row[3] for row in theirs) and any(row[4] for row in theirs)
    print(len(theirs))
"""


def test_a_frame_of_spark_gives_the_rows_of_a_frame_of_pandas(decided, tmp_path):
    script = tmp_path / "frame.py"
    script.write_text(FRAME.replace("TEXT", repr(TEXT)))
    asked = [sys.executable, str(script), str(decided)]
    done = subprocess.run(
        asked, check=False, capture_output=True, text=True, timeout=300, env=loopback_cluster.environment()
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) >= 5


def test_a_cluster_that_loses_a_worker_in_the_middle_gives_the_same_rows(screener, lists, tmp_path):
    archive = tmp_path / "in"
    archive.mkdir()
    for number in range(12):
        (archive / f"{number:02}.jsonl").write_bytes(b"".join(lines(250)))
    with loopback_cluster.Cluster(tmp_path, 2) as cluster:
        asked = command(lists, tmp_path / "spark", "--master", cluster.url, archive)
        with (tmp_path / "driver.log").open("wb") as log:
            driver = subprocess.Popen(asked, stdout=log, stderr=log, env=loopback_cluster.environment())
        deadline = time.monotonic() + 120
        while not (cluster.is_screening(0) and cluster.is_screening(1)) and driver.poll() is None:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert driver.poll() is None, "it was done before a worker could be killed"
        cluster.kill_worker(1)
        assert driver.wait(240) == 0, (tmp_path / "driver.log").read_text()[-3000:]
    assert "Lost executor" in (tmp_path / "driver.log").read_text()
    document = screen_corpus(screener, Order([str(archive)], tmp_path / "local", workers=2))
    assert document["articles"] == 3000
    assert sorted_rows(spark_rows(tmp_path / "spark")) == sorted_rows(rows(tmp_path / "local"))
