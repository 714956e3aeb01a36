"""Measures how fast xref starts, screens and indexes, and how much memory that takes.

python benchmarks/speed.py                                    the shipped articles on the shipped excerpt
python benchmarks/speed.py --lists DIR --articles A.jsonl     an OFAC folder, and articles with a "text" each
    --article FILE                                            the article of the cold start
    --text FILE                                               a long text for the throughput
    --big DIR ...                                             larger lists of the same form: what they cost more
    --rival "COMMAND"                                         a finder of list names to run side by side

A rival is a command that takes `build LISTDIR STORE`, `cold STORE TEXT` (one fresh process to the first article done)
and `time STORE TEXT RUNS` (prints a JSON line with `MB_per_s`, the median in a warm process). Only medians and ratios
of one run on one machine mean something: ours and the rival's runs alternate. The package is compiled to byte code
first, as pip leaves an installed one.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import xref

ARTICLES = Path(__file__).resolve().parents[1] / "data" / "articles"
SOURCE = "us_ofac_sdn"
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in one step of ru_maxrss
BATCH = 100  # articles whose rate is one measurement
T = TypeVar("T")
ROUNDS = 3  # of ours and the rival's runs in turn


@dataclass(frozen=True)
class Run:
    """One finished process."""

    wall: float  # seconds
    cpu: float  # seconds, user and system
    peak: int  # bytes
    out: str


def run(command: Sequence[str], data_dir: Path | None = None) -> Run:
    """One fresh process."""
    began = time.perf_counter()
    variables = {**os.environ, "XREF_DATA_DIR": str(data_dir)} if data_dir else dict(os.environ)
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=variables, text=True
    )
    out = process.stdout.read() if process.stdout else ""
    _, status, used = os.wait4(process.pid, 0)
    wall, process.returncode = time.perf_counter() - began, os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{shlex.join(command)} exited with {process.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * PEAK_UNIT, out)


def median(runs: Sequence[Run]) -> Run:
    """The middle of each measure by itself."""
    return Run(
        statistics.median(one.wall for one in runs),
        statistics.median(one.cpu for one in runs),
        round(statistics.median(one.peak for one in runs)),
        "",
    )


def check(data_dir: Path, article: Path) -> Run:
    """One fresh `xref check` of an article, as JSON."""
    arguments = ("check", "--offline", "--exit-zero", "--format", "json", str(article))
    return run((sys.executable, "-m", "xref", *arguments), data_dir)


def build(lists: Path | None, data_dir: Path, article: Path) -> Run:
    """A refresh from files into an empty folder; without lists, the first `check` there, which reads the excerpt."""
    if lists is None:
        return check(data_dir, article)
    arguments = ("refresh", "--accept-orphans", "--from", str(lists), SOURCE)
    return run((sys.executable, "-m", "xref", *arguments), data_dir)


@contextmanager
def screener(data_dir: Path) -> Iterator[xref.Screener]:
    """The lists of a folder, opened and warm."""
    opened = xref.Screener.open(data_dir=data_dir, offline=True)
    opened.screen("Warm up: Ivan Petrov of Moscow.")
    yield opened


def articles_a_second(data_dir: Path, articles: Sequence[str], count: int) -> float:
    """The median rate of batches, with full report objects, after one batch to warm up."""
    rates = []
    with screener(data_dir) as opened:
        texts = cycle(articles)
        for _ in range(max(2, count // BATCH)):
            batch = list(islice(texts, BATCH))
            began = time.perf_counter()
            for text in batch:
                opened.screen(text).to_dict()
            rates.append(BATCH / (time.perf_counter() - began))
    return statistics.median(rates[1:])


def megabytes_a_second(data_dir: Path, text: str, runs: int) -> tuple[float, float]:
    """The first rate at which a process screens a text, and the median of the next runs."""
    rates = []
    with screener(data_dir) as opened:
        for _ in range(runs + 1):
            began = time.perf_counter()
            opened.screen(text).to_dict()
            rates.append(len(text.encode()) / 1e6 / (time.perf_counter() - began))
    return rates[0], statistics.median(rates[1:])


def apart(measure: Callable[..., T], *arguments: object) -> T:
    """What a measurement returns in a fresh process: none leaves memory or what it remembers to the next one.

    A process begins with the peak of memory of the one that started it, so this one must stay small.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, *arguments).result()


def show(name: str, value: float, unit: str, beside: str = "") -> None:
    print(f"{name:34} {value:10.3f} {unit:12} {beside}", flush=True)


def measure_base(options: argparse.Namespace, data_dir: Path, articles: Sequence[str]) -> float:
    """Prints the figures of one list; returns the articles a second."""
    built = build(options.lists, data_dir, options.article)
    show("index build", built.wall, "s", f"cpu {built.cpu:.2f} s, peak {built.peak / 1e6:.0f} MB")
    cold = median([check(data_dir, options.article) for _ in range(options.processes)])
    show("check, whole process", cold.wall, "s", f"cpu {cold.cpu:.3f} s, peak {cold.peak / 1e6:.0f} MB")
    rate = apart(articles_a_second, data_dir, articles, options.count)
    show("articles", rate, "a second")
    return rate


def measure_rival(options: argparse.Namespace, data_dir: Path, folder: Path) -> None:
    """Prints ours and the rival's figures, taken in turn."""
    command, store = shlex.split(options.rival), str(folder / "rival")
    run((*command, "build", str(options.lists), store))
    ours, theirs = [], []
    for _ in range(options.processes):
        ours.append(check(data_dir, options.article))
        theirs.append(run((*command, "cold", store, str(options.article))))
    one, other = median(ours), median(theirs)
    show("check beside the rival", one.wall, "s", f"rival {other.wall:.3f} s, {one.wall / other.wall:.2f} of it")
    if options.text is None:
        return
    text = options.text.read_text(encoding="utf-8")
    rates, rivals = [], []
    for _ in range(ROUNDS):
        rates.append(apart(megabytes_a_second, data_dir, text, options.runs))
        said = run((*command, "time", store, str(options.text), str(options.runs))).out
        rivals.append(float(json.loads(said.strip().splitlines()[-1])["MB_per_s"]))
    rival = statistics.median(rivals)
    first, warm = (statistics.median(column) for column in zip(*rates, strict=True))
    show("long text, first run", first, "MB/s", f"rival {rival:.3f} MB/s, {first / rival:.2f} of it")
    show("long text, warm process", warm, "MB/s", f"rival {rival:.3f} MB/s, {warm / rival:.2f} of it")


def measure_big(options: argparse.Namespace, folder: Path, articles: Sequence[str], base_dir: Path) -> None:
    """Prints what larger lists cost beside the base list, batches of both in turn."""
    for lists in options.big:
        print(f"-- {lists.name}")
        data_dir = folder / f"big-{lists.name}"
        data_dir.mkdir()
        built = build(lists, data_dir, options.article)
        show("index build", built.wall, "s", f"cpu {built.cpu:.2f} s, peak {built.peak / 1e6:.0f} MB")
        cold = median([check(data_dir, options.article) for _ in range(options.processes)])
        show("check, whole process", cold.wall, "s", f"cpu {cold.cpu:.3f} s, peak {cold.peak / 1e6:.0f} MB")
        ratios = []
        for _ in range(ROUNDS):
            base = apart(articles_a_second, base_dir, articles, options.count)
            rate = apart(articles_a_second, data_dir, articles, options.count)
            ratios.append(base / rate)
        show("cost of an article", statistics.median(ratios), "times", f"{rate:.0f} articles a second, base {base:.0f}")


def texts(articles: Path | None) -> list[str]:
    """The texts of a JSON-lines file, or those that ship."""
    if articles is None:
        return [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    rows = articles.read_text(encoding="utf-8").splitlines()
    return [json.loads(row)["text"] for row in rows if row.strip()]


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lists", type=Path, help=f"a folder with the files of {SOURCE}; default: the shipped excerpt")
    parser.add_argument("--articles", type=Path, help="a JSON-lines file; default: the shipped articles, repeated")
    parser.add_argument("--article", type=Path, default=min(ARTICLES.glob("*.txt")), help="for the cold start")
    parser.add_argument("--text", type=Path, help="a long text")
    parser.add_argument("--big", type=Path, nargs="*", default=[], help="folders with larger lists")
    parser.add_argument("--rival", help="the command of a rival; needs --lists")
    parser.add_argument("--count", type=int, default=1000, help="articles to screen in one process (1000)")
    parser.add_argument("--processes", type=int, default=9, help="fresh processes for the cold start (9)")
    parser.add_argument("--runs", type=int, default=7, help="runs over the long text in one process (7)")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    options = parse(arguments)
    articles = texts(options.articles)
    compileall.compile_dir(str(Path(xref.__file__).parent), quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder) / "base"
        data_dir.mkdir()
        measure_base(options, data_dir, articles)
        if options.text and not options.rival:
            text = options.text.read_text(encoding="utf-8")
            first, warm = apart(megabytes_a_second, data_dir, text, options.runs)
            show("long text", warm, "MB/s", f"first run {first:.3f} MB/s")
        if options.rival:
            measure_rival(options, data_dir, Path(folder))
        measure_big(options, Path(folder), articles, data_dir)
    return 0


if __name__ == "__main__":
    sys.exit(main())
