"""Kill `xref refresh` at random moments and look whether the list in use is whole each time.

    python benchmarks/kill_refresh.py --times 100 --lists ../shared/lists/us_ofac_sdn-2021-07-07 --source us_ofac_sdn

The folder's list and a copy of it that lacks the last records are refreshed in turn, so that every run builds and
swaps; they come from the folder and from a publisher on the loopback in turn, too. Readers look at the list all the
while, and one screens. Prints one line of JSON; exit code 1 where a read was wrong.
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
from dataclasses import dataclass, field, replace
from pathlib import Path

from loopback import published

from xref.errors import XrefError
from xref.index import INDEX_FORMAT
from xref.model import Listing, PartyType
from xref.pipeline import Screener
from xref.snapshots import CurrentList, load_current, load_manifest
from xref.snapshots.store import is_intact
from xref.sources import SOURCES

DROPPED_LINES = 20
PAUSE_SECONDS = 0.05  # between two looks of the reader that runs beside
LATEST = 1.3  # of the longest undisturbed refresh: the last moment of a kill


@dataclass(frozen=True)
class Options:
    """What is refreshed, and how often it is killed beside how many readers."""

    lists: Path
    source: str
    times: int
    readers: int


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


def screen(data_dir: Path, party: Listing, looks: Looks) -> None:
    """Screen a sentence that names a party which both versions of the list have."""
    try:
        report = Screener.open(data_dir, offline=True).screen(f"Yesterday {party.name} was in the news again.")
    except (XrefError, OSError) as exc:
        looks.wrong.append(f"screening: {exc!r}")
        return
    found = {one.listing.uid for match in report.matches for one in match.candidates}
    if party.uid in found and not any(one.excerpt for one in report.lists):
        looks.good += 1
    else:
        looks.wrong.append(f"screening: {party.uid} not found in {report.lists}")


def _some_party(folder: Path, code: str) -> Listing:
    listings = SOURCES[code].parse(folder).listings
    return next(one for one in listings if one.type is PartyType.ORGANIZATION and len(one.name.split()) > 3)


def command(folder: Path, data_dir: Path, code: str, address: str = "") -> list[str]:
    """Refresh from a folder, or from where it is published."""
    words = ["--address", f"{address}/{folder.name}/{{file}}"] if address else ["--from", str(folder)]
    words += ["--data-dir", str(data_dir), "--accept-shrink", code, "--accept-orphans", "--quiet"]
    return [sys.executable, "-m", "xref", "refresh", code, *words]


def shortened(folder: Path, target: Path) -> Path:
    """A copy of a list whose first file lacks its last records."""
    shutil.copytree(folder, target, copy_function=shutil.copyfile)
    target.chmod(0o755)
    largest = max(target.iterdir(), key=lambda path: path.stat().st_size)
    lines = largest.read_bytes().splitlines(keepends=True)
    largest.write_bytes(b"".join(lines[:-DROPPED_LINES]))
    return target


def measure(options: Options, work: Path) -> tuple[Looks, int, float]:
    """What readers saw, how many refreshes there were, and the seconds of the longest undisturbed one."""
    data_dir, looks, index_files = work / "data", Looks(), dict[str, frozenset[str]]()
    folders = tuple(_lower(folder) for folder in (shortened(options.lists, work / "short"), _copy(options.lists, work)))
    slowest = 0.0
    for folder in (*folders, folders[0]):
        started = time.monotonic()
        _run(command(folder, data_dir, options.source))
        slowest = max(slowest, time.monotonic() - started)
        look(data_dir, options.source, index_files, looks)

    def keep_looking() -> None:
        while not done.wait(PAUSE_SECONDS):
            look(data_dir, options.source, index_files, looks)

    def keep_screening() -> None:
        while not done.wait(PAUSE_SECONDS):
            screen(data_dir, party, looks)

    done, party = threading.Event(), _some_party(folders[0], options.source)
    readers = [threading.Thread(target=keep_looking) for _ in range(options.readers - 1)]
    readers.append(threading.Thread(target=keep_screening))
    for reader in readers:
        reader.start()
    with published(work) as server:
        turns = _kill_often(options, folders, data_dir, (slowest, server.address))
    done.set()
    for reader in readers:
        reader.join()
    _run(command(folders[1], data_dir, options.source))
    look(data_dir, options.source, index_files, looks)
    looks.wrong += [f"left over: {path}" for path in data_dir.rglob("tmp-*")]
    return looks, turns, slowest


def _kill_often(options: Options, folders: tuple[Path, ...], data_dir: Path, run: tuple[float, str]) -> int:
    """Refresh and kill until that many were killed; one that was done before its moment does not count."""
    (slowest, address), killed, turns = run, 0, 0
    first = _in_use(data_dir, options.source)
    while killed < options.times:
        turns += 1
        # Always the list that must be swapped in.
        other = folders[1] if _in_use(data_dir, options.source) == first else folders[0]
        killed += _kill(command(other, data_dir, options.source, address if turns % 2 else ""), slowest)
    return turns


def _copy(lists: Path, work: Path) -> Path:
    return Path(shutil.copytree(lists, work / "whole", copy_function=shutil.copyfile))


def _lower(folder: Path) -> Path:
    """The folder with its files' names as the source has them."""
    for path in folder.iterdir():
        path.rename(path.with_name(path.name.lower()))
    return folder


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
    parser.add_argument("--readers", type=int, default=4)
    options = Options(**vars(parser.parse_args()))
    with tempfile.TemporaryDirectory() as work:
        looks, turns, slowest = measure(replace(options, lists=options.lists.resolve()), Path(work))
    figures = {
        "refreshes": turns,
        "killed": options.times,
        "readers": options.readers,
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
