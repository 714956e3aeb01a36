"""Whole archives, measured: two processes against one, memory, kills, hostile input, Spark against local.

    python ../shared/bench/news.py jsonl NEWS.jsonl 20000
    python benchmarks/archives.py scale NEWS.jsonl --data-dir LISTS     2 workers against 1: at least 1.8 times as fast
    python benchmarks/archives.py memory NEWS.jsonl --data-dir LISTS    200,000 articles: flat, 400 MB a process at most
    python benchmarks/archives.py kills NEWS.jsonl --data-dir LISTS     killed at 50 random moments: identical rows
    python benchmarks/archives.py hostile NEWS.jsonl --data-dir LISTS   1 % broken: each of them a failure, no other
    python benchmarks/archives.py rate NEWS.jsonl --data-dir LISTS      what a core screens in a second; no bar
    python benchmarks/archives.py spark NEWS.jsonl --data-dir LISTS     local[2]: at least 0.7 of the local rate a core

`--articles N` takes the first N of the file (again and again, where it has fewer). Exit code 1: a bar is missed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

SCALE, MEMORY_MB, RATE = 1.8, 400, 0.7
HUGE = 50_000_000  # characters
BAD = (b'{"text": null}', b'{"text": "\xff\xfe"}', b'{"text": 17}', b'{"text": [1, {}]}', b'{"text": "cut', b"[]")


def take(asked: argparse.Namespace, folder: Path) -> Path:
    """The first articles of the file in a file of their own."""
    path = folder / "news.jsonl"
    with asked.news.open("rb") as news:
        lines = list(islice(news, asked.articles))
    with path.open("wb") as out:
        out.writelines(islice(cycle(lines), asked.articles))
    return path


def command(asked: argparse.Namespace, news: Path, output: Path, *more: str) -> list[str]:
    own = [sys.executable, "-m", "xref", "screen", str(news), "--output", str(output), "--offline"]
    return [*own, *(["--data-dir", str(asked.data_dir)] if asked.data_dir else []), *more]


def timed(asked: argparse.Namespace, news: Path, output: Path, *more: str) -> float:
    """Seconds that a run takes."""
    begun = time.perf_counter()
    subprocess.run(command(asked, news, output, *more), check=False, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def spent() -> float:
    """Seconds of processors that the processes begun here have taken, with all below them."""
    return os.times().children_user + os.times().children_system


def scale(asked: argparse.Namespace, folder: Path) -> bool:
    news, ratios = take(asked, folder), []
    for number in range(asked.rounds):
        seconds = []
        for workers in (1, 2):
            before = spent()
            seconds.append(timed(asked, news, folder / f"{number}-{workers}", "--workers", str(workers)))
            cost = (spent() - before) / asked.articles * 1000
            print(f"{workers} at work: {asked.articles / seconds[-1]:,.0f} a second, {cost:.2f} ms of CPU an article")
        ratios.append(seconds[0] / seconds[1])
        print(f"ratio {ratios[-1]:.2f}")
    print(f"median {median(ratios):.2f} (bar {SCALE})")
    return median(ratios) >= SCALE


def unlike(news: Path, dice: random.Random) -> Path:
    """The same words in sentences that do not repeat: each is the beginning of one and the end of another."""
    texts = [json.loads(line)["text"] for line in news.read_bytes().splitlines()]
    known = [sentence.split() for text in texts for sentence in re.split(r"(?<=[.!?])\s+", text)]
    path = news.with_name("unlike.jsonl")
    with path.open("w", encoding="utf-8") as out:
        for text in texts:
            pairs = [dice.sample(known, 2) for _ in re.split(r"(?<=[.!?])\s+", text)]
            made = [" ".join(one[: len(one) // 2] + other[len(other) // 2 :]) for one, other in pairs]
            paragraphs = (" ".join(made[at : at + 4]) for at in range(0, len(made), 4))
            out.write(json.dumps({"text": "\n\n".join(paragraphs)}) + "\n")
    return path


def rate(asked: argparse.Namespace, folder: Path) -> bool:
    """By time of processors, start and all: on a busy machine, too, it says what a core of it can do."""
    news = take(asked, folder)
    for path, what in ((news, "as they are"), (unlike(news, random.Random(asked.seed)), "no sentence twice")):
        before = spent()
        timed(asked, path, folder / path.stem, "--workers", "1")
        taken = spent() - before
        print(f"{what}: {asked.articles / taken:.0f} articles a second and core")
    return True


def family(process: int) -> Iterator[int]:
    """A process and all below it."""
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in task.read_text().split():
            yield from family(int(child))


def resident_mb(process: int) -> float:
    """What a process holds for itself, and its share of what is mapped (proportional set size)."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return float(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1000


def memory(asked: argparse.Namespace, folder: Path) -> bool:
    news, peaks = take(asked, folder), list[float]()
    process = subprocess.Popen(command(asked, news, folder / "out", "--workers", "2"), stdout=subprocess.DEVNULL)
    while process.poll() is None:
        with suppress(OSError, StopIteration):  # it ended while it was looked at
            peaks.append(max(resident_mb(one) for one in family(process.pid)))
        time.sleep(1.0)
    quarters = [max(peaks[n * len(peaks) // 4 : (n + 1) * len(peaks) // 4] or [0.0]) for n in range(4)]
    print("largest process, MB, by quarter of the run: " + ", ".join(f"{peak:.0f}" for peak in quarters))
    return max(quarters) <= MEMORY_MB and quarters[3] <= 1.1 * quarters[1]


def digest(output: Path) -> str:
    """The hash of all rows in their order."""
    found = hashlib.sha256()
    for table in ("articles", "matches", "unknowns", "failures"):
        for path in sorted((output / table).iterdir()):
            found.update(path.name.encode() + path.read_bytes())
    return found.hexdigest()


def kills(asked: argparse.Namespace, folder: Path) -> bool:
    news, torn, dice = take(asked, folder), folder / "torn", random.Random(asked.seed)
    whole = timed(asked, news, folder / "whole")
    killed = 0
    while killed < asked.kills:
        process = subprocess.Popen(
            command(asked, news, torn), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(dice.uniform(0.0, whole * 1.1))
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            killed += 1
        process.wait()
        if (torn / "summary.json").exists() and digest(torn) != digest(folder / "whole"):
            return False
        if (torn / "summary.json").exists():  # done before it was to be killed: once more from the beginning
            (torn / "journal.jsonl").unlink()
    timed(asked, news, torn)
    same = digest(torn) == digest(folder / "whole")
    print(f"{killed} kills: rows {'identical' if same else 'DIFFER'}")
    return same


def hostile(asked: argparse.Namespace, folder: Path) -> bool:
    news, bad, good = take(asked, folder), 0, 0
    broken = folder / "hostile.jsonl"
    with news.open("rb") as lines, broken.open("wb") as out:
        for number, line in enumerate(lines):
            if number % 100 == 50:
                text = b'{"text": "' + b"word " * (HUGE // 5) + b'"}' if number == 50 else BAD[number // 100 % len(BAD)]
                out.write(text + b"\n")
                bad += 1
            out.write(line)
            good += 1
    timed(asked, broken, folder / "out")
    found = json.loads((folder / "out" / "summary.json").read_text())
    print(f"{found['articles']:,} of {good:,} good articles screened, {found['failures']:,} of {bad:,} bad ones told")
    return (found["articles"], found["failures"]) == (good, bad)


def spark(asked: argparse.Namespace, folder: Path) -> bool:
    news = take(asked, folder)
    few = folder / "few.jsonl"
    few.write_bytes(b"".join(islice(news.open("rb"), 10)))
    here = timed(asked, news, folder / "local", "--workers", "2") - timed(asked, few, folder / "few", "--workers", "2")
    on_spark = ("--engine", "spark", "--master", "local[2]")
    there = timed(asked, news, folder / "spark", *on_spark) - timed(asked, few, folder / "few-spark", *on_spark)
    print(f"without the start: local {asked.articles / here:,.0f} a second, Spark {asked.articles / there:,.0f}")
    print(f"ratio {here / there:.2f} (bar {RATE})")
    local, cluster = (json.loads((folder / name / "summary.json").read_text()) for name in ("local", "spark"))
    print("summaries identical" if local == cluster else "summaries DIFFER")
    return here / there >= RATE and local == cluster


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("scale", "memory", "kills", "hostile", "rate", "spark"))
    parser.add_argument("news", type=Path)
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    usual = {"scale": 20_000, "memory": 200_000, "kills": 2_000, "hostile": 5_000, "rate": 5_000, "spark": 5_000}
    asked.articles = asked.articles or usual[asked.what]
    with TemporaryDirectory(prefix="xref-archives-") as folder:
        sys.exit(0 if globals()[asked.what](asked, Path(folder)) else 1)


if __name__ == "__main__":
    main()
