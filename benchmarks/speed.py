"""How long xref takes and how much memory: a first article from cold, many articles, the index.

    python benchmarks/speed.py                               on the shipped excerpt and articles
    python benchmarks/speed.py --lists DIR                   on OFAC's four files in DIR
    python benchmarks/speed.py --articles NEWS.jsonl --json  any articles, one `{"text": …}` a line

Times are of this machine at this moment: compare two runs made side by side, never with a figure from elsewhere.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path

import xref

ARTICLES = Path(__file__).resolve().parents[1] / "data" / "articles"
SOURCE = "us_ofac_sdn"
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in one step of ru_maxrss


@dataclass(frozen=True)
class Run:
    """One finished process."""

    wall: float  # seconds
    cpu: float  # seconds, user and system
    peak: int  # bytes


@dataclass(frozen=True)
class Figures:
    """What was measured. Seconds, unless the name says otherwise."""

    cold_start: float
    cold_start_cpu: float
    index_build: float
    index_build_cpu: float
    articles_a_second: float
    megabytes_a_second: float
    peak_check_mb: float
    peak_build_mb: float


def run(*arguments: str, data_dir: Path) -> Run:
    """One fresh `xref` process, its output thrown away."""
    command = [sys.executable, "-m", "xref", *arguments]
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "XREF_DATA_DIR": str(data_dir)},
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    wall, process.returncode = time.perf_counter() - began, os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"xref {' '.join(arguments)} exited with {process.returncode}: {said.decode(errors='replace')}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * PEAK_UNIT)


def median(runs: Sequence[Run]) -> Run:
    """The middle of each measure by itself."""
    return Run(
        statistics.median(one.wall for one in runs),
        statistics.median(one.cpu for one in runs),
        round(statistics.median(one.peak for one in runs)),
    )


def check(data_dir: Path) -> Run:
    article = str(min(ARTICLES.glob("*.txt")))
    return run("check", "--offline", "--exit-zero", "--format", "json", article, data_dir=data_dir)


def build(lists: Path | None, data_dir: Path) -> Run:
    """A refresh from files into an empty folder; without lists, the first `check` there, which reads the excerpt."""
    return run("refresh", "--from", str(lists), SOURCE, data_dir=data_dir) if lists else check(data_dir)


def texts(articles: Path | None) -> list[str]:
    if articles is None:
        return [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    rows = articles.read_text(encoding="utf-8").splitlines()
    return [json.loads(row)["text"] for row in rows if row.strip()]


def screen(articles: Sequence[str], count: int, data_dir: Path) -> tuple[float, float]:
    """Articles and megabytes of text a second, in one process, after one article to warm up."""
    screener = xref.Screener.open(data_dir=data_dir, offline=True)
    screener.screen(articles[0])
    chosen = list(islice(cycle(articles), count))
    began = time.perf_counter()
    for text in chosen:
        screener.screen(text).to_dict()
    seconds = time.perf_counter() - began
    return count / seconds, sum(len(text.encode()) for text in chosen) / 1e6 / seconds


def measure(lists: Path | None, articles: Sequence[str], *, processes: int, count: int) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        folders = [Path(folder) / str(n) for n in range(max(1, processes // 3))]
        for one in folders:
            one.mkdir()
        built = median([build(lists, one) for one in folders])
        cold = median([check(folders[0]) for _ in range(processes)])
        per_second, megabytes = screen(articles, count, folders[0])
    return Figures(
        cold_start=round(cold.wall, 3),
        cold_start_cpu=round(cold.cpu, 3),
        index_build=round(built.wall, 3),
        index_build_cpu=round(built.cpu, 3),
        articles_a_second=round(per_second, 1),
        megabytes_a_second=round(megabytes, 3),
        peak_check_mb=round(cold.peak / 1e6, 1),
        peak_build_mb=round(built.peak / 1e6, 1),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lists", type=Path, help=f"a folder with the files of {SOURCE}; default: the shipped excerpt")
    parser.add_argument("--articles", type=Path, help="a JSON-lines file; default: the shipped articles, repeated")
    parser.add_argument("--count", type=int, default=300, help="articles to screen in one process (300)")
    parser.add_argument("--processes", type=int, default=7, help="fresh processes for the cold start (7)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    figures = measure(options.lists, texts(options.articles), processes=options.processes, count=options.count)
    if options.json:
        print(json.dumps(asdict(figures)))
        return 0
    for name, value in asdict(figures).items():
        print(f"{name.replace('_', ' '):20} {value:10.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
