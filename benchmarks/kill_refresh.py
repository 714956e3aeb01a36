"""Kill `xref refresh` at random moments and look whether the list in use is whole each time.

    python benchmarks/kill_refresh.py --times 100 --lists ../shared/lists/us_ofac_sdn-2021-07-07 --source us_ofac_sdn

The folder's list and a copy of it that lacks the last records are refreshed in turn, so that every run builds and
swaps. Readers look at the list all the while. Prints one line of JSON; exit code 1 where a read was wrong.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from xref.errors import XrefError
from xref.index import INDEX_FORMAT
from xref.snapshots import CurrentList, load_current, load_manifest
from xref.snapshots.store import is_intact

DROPPED_LINES = 20
PAUSE_SECONDS = 0.05  # between two looks of the reader that runs beside
LATEST = 1.3  # of the longest undisturbed refresh: the last moment of a kill


@dataclass
class Looks:
    """What readers saw."""

    good: int = 0
    wrong: list[str] = field(default_factory=list)
    snapshots: Counter[str] = field(default_factory=Counter)


def look(data_dir: Path, code: str, index_files: dict[str, frozenset[str]], looks: Looks) -> None:
    """Read what is in use: the pointer, the manifest, every stored byte, and that no file of the index is missing."""
    try:
        problem, seen = _problem(load_current(data_dir, code), index_files)
    except (XrefError, OSError) as exc:
        problem, seen = repr(exc), "none"
    if problem:
        looks.wrong.append(problem)
    else:
        looks.good += 1
        looks.snapshots[seen] += 1


def _problem(current: CurrentList | None, index_files: dict[str, frozenset[str]]) -> tuple[str, str]:
    if current is None:
        return "no list in use", ""
    sha256 = current.snapshot.sha256
    found = frozenset(f"{path.name}:{path.stat().st_size}" for path in current.index.iterdir())
    if not is_intact(current.snapshot.path, load_manifest(current)):
        return f"{sha256[:16]}: damaged files", sha256
    if not current.is_built(INDEX_FORMAT) or index_files.setdefault(sha256, found) != found:
        return f"{sha256[:16]}: damaged index", sha256
    return "", sha256


def command(folder: Path, data_dir: Path, code: str) -> list[str]:
    words = ["refresh", code, "--from", str(folder), "--data-dir", str(data_dir), "--accept-shrink", code]
    words.append("--accept-orphans")
    return [sys.executable, "-m", "xref", *words]


def shortened(folder: Path, target: Path) -> Path:
    """A copy of a list whose first file lacks its last records."""
    shutil.copytree(folder, target, copy_function=shutil.copyfile)
    target.chmod(0o755)
    largest = max(target.iterdir(), key=lambda path: path.stat().st_size)
    lines = largest.read_bytes().splitlines(keepends=True)
    largest.write_bytes(b"".join(lines[:-DROPPED_LINES]))
    return target


def measure(lists: Path, code: str, times: int, work: Path) -> tuple[Looks, int, float]:
    data_dir, looks, index_files = work / "data", Looks(), dict[str, frozenset[str]]()
    folders = (shortened(lists, work / "short"), lists)
    slowest = 0.0
    for folder in (*folders, folders[0]):
        started = time.monotonic()
        _run(command(folder, data_dir, code))
        slowest = max(slowest, time.monotonic() - started)
        look(data_dir, code, index_files, looks)
    first = _in_use(data_dir, code)
    done = threading.Event()

    def keep_looking() -> None:
        while not done.wait(PAUSE_SECONDS):
            look(data_dir, code, index_files, looks)

    reader = threading.Thread(target=keep_looking)
    reader.start()
    killed = turns = 0
    while killed < times:  # a refresh that was done before its moment does not count
        turns += 1
        other = folders[1] if _in_use(data_dir, code) == first else folders[0]  # always one that must be swapped in
        killed += _kill(command(other, data_dir, code), slowest)
        look(data_dir, code, index_files, looks)
    done.set()
    reader.join()
    _run(command(lists, data_dir, code))
    look(data_dir, code, index_files, looks)
    looks.wrong += [f"left over: {path}" for path in data_dir.rglob("tmp-*")]
    return looks, turns, slowest


def _in_use(data_dir: Path, code: str) -> str:
    current = load_current(data_dir, code)
    return current.snapshot.sha256 if current else ""


def _run(words: list[str]) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _kill(words: list[str], slowest: float) -> bool:
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        try:
            child.wait(random.uniform(0.0, slowest * LATEST))
        except subprocess.TimeoutExpired:
            child.kill()
            return True
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--source", default="us_ofac_sdn")
    parser.add_argument("--lists", type=Path, required=True, metavar="DIR")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        looks, turns, slowest = measure(options.lists.resolve(), options.source, options.times, Path(work))
    figures = {
        "refreshes": turns,
        "killed": options.times,
        "longest_refresh_seconds": round(slowest, 2),
        "good_reads": looks.good,
        "wrong_reads": len(looks.wrong),
        "reads_by_snapshot": dict(looks.snapshots),
        "first_wrong": looks.wrong[:3],
    }
    print(json.dumps(figures))
    sys.exit(1 if looks.wrong else 0)


if __name__ == "__main__":
    main()
