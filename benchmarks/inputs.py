"""Reads and screens a folder of 60 files of 15 kinds, 12 of them broken or hostile: what came of it, time, memory.

Every file is made here, by the writers that the tests use. `--keep DIR` leaves them there, to be looked at.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.documents import STORY, WRITERS, Story
from tests.hostile import HOSTILE

MAX_SECONDS = 60.0
MAX_BYTES = 1_000_000_000
COUNT = 60
POLL_SECONDS = 0.05


def main() -> int:
    """The figures on standard output; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="make the files in DIR and leave them")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = options.keep or Path(folder) / "files"
        good = make_files(files)
        seconds, peak, reports, errors = run(files, Path(folder) / "data")
    right = sum(is_right(report) for report in reports)
    print(f"files              {COUNT}, of {len(WRITERS)} kinds, {len(HOSTILE)} of them broken or hostile")
    print(f"right reports      {right} of {good}")
    print(f"clear lines        {len(errors)} of {len(HOSTILE)}")
    print(f"seconds            {seconds:.1f} (bar {MAX_SECONDS:g})")
    print(f"peak memory, MB    {peak / 1e6:.0f} (bar {MAX_BYTES / 1e6:.0f}), of all processes together")
    print(*(f"  {line}" for line in errors), sep="\n")
    is_good = right == good and len(errors) == len(HOSTILE) and seconds <= MAX_SECONDS and peak <= MAX_BYTES
    return 0 if is_good else 1


def make_files(folder: Path) -> int:
    """Write all files; how many of them are good."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in HOSTILE.items():
        write(folder / name)
    good = COUNT - len(HOSTILE)
    kinds: list[tuple[str, Callable[[Story], bytes]]] = list(WRITERS.items())
    for number in range(good):
        suffix, write_story = kinds[number % len(kinds)]
        story = replace(STORY, author=f"Reporter {number}")
        (folder / f"story-{number:02}.{suffix}").write_bytes(write_story(story))
    return good


def is_right(report: Mapping[str, object]) -> bool:
    """Whether a report names the story's three listed parties, all of them flagged."""
    matches = json.loads(json.dumps(report["matches"]))
    flagged = {m["candidates"][0]["listing"]["id"] for m in matches if m["candidates"][0]["band"] != "possible"}
    return flagged == {"24978", "24979", "24977"}


def run(files: Path, data: Path) -> tuple[float, int, list[Mapping[str, object]], list[str]]:
    """Screen the folder in one run: seconds, peak memory, the reports, and the lines of what could not be read."""
    command = [sys.executable, "-m", "xref", "check", "--offline", "--exit-zero", "--format", "jsonl"]
    start = time.monotonic()
    with subprocess.Popen(
        [*command, "--data-dir", str(data), str(files)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        out, said = process.communicate()
        watch.is_over.set()
    seconds = time.monotonic() - start
    reports = [json.loads(line) for line in out.splitlines()]
    lines = said.decode("utf-8", "replace").splitlines()
    return seconds, watch.peak, reports, [line for line in lines if line.startswith("Error: ")]


class _Watch(threading.Thread):
    """The most memory that a process and its children have held at one time."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.peak, self.is_over = pid, 0, threading.Event()

    def run(self) -> None:
        while not self.is_over.wait(POLL_SECONDS):
            self.peak = max(self.peak, sum(map(_resident, _family(self.pid))))


def _family(pid: int) -> list[int]:
    """A process and all below it; a child belongs to the thread that started it."""
    children = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            children += task.read_text(encoding="ascii").split()
    return [pid, *(one for child in children for one in _family(int(child)))]


def _resident(pid: int) -> int:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    sys.exit(main())
