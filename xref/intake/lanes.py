"""The two processes beside this one that read what may be hostile: begun when first asked, ended when too slow."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, Full, Queue, SimpleQueue

from xref.errors import ArticleError
from xref.intake.base import Answer, Job

LANES = 2
BUFFERED = 2  # articles of one document that are read before the first of them is asked for
MAX_HELD = 20_000_000  # characters that wait to be asked for, from which on only what is waited for is begun
START_SECONDS = 60.0
POLL_SECONDS = 0.1  # how soon a lane sees that nobody waits for it any more
# `-P` and the list of folders: a `json.py` beside the articles must not be run in place of the library.
BOOT = """
import sys
sys.path[:] = sys.argv[1:]
from xref.intake.pages import fetch_page
from xref.intake.worker import main
main(fetch_page)
"""
COMMAND = (sys.executable, "-P", "-c", BOOT)


@dataclass(eq=False)
class Reading:
    """A job under way: its answers, as they come."""

    job: Job
    answers: Queue[Answer] = field(default_factory=lambda: Queue(BUFFERED))
    is_awaited: threading.Event = field(default_factory=threading.Event)

    def taken(self) -> Iterator[Answer]:
        """The answers up to the end."""
        self.is_awaited.set()
        while not (answer := self.answers.get()).is_end:
            yield answer

    @property
    def held(self) -> int:
        """About how many characters wait to be taken."""
        with self.answers.mutex:
            return sum(answer.size for answer in self.answers.queue)


class Lanes:
    """Jobs in, answers out; jobs are begun in their order, and later ones while an earlier one takes its time."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[Reading] = SimpleQueue()
        self._is_closed = threading.Event()
        self._threads: list[threading.Thread] = []
        self._processes: list[_Process] = []
        self._begun: list[Reading] = []

    def begin(self, job: Job) -> Reading:
        """Put a job in line."""
        reading = Reading(job)
        self._waiting.put(reading)
        if len(self._threads) < LANES:
            self._processes.append(_Process())
            self._threads.append(threading.Thread(target=self._run, args=self._processes[-1:], daemon=True))
            self._threads[-1].start()
        return reading

    def close(self) -> None:
        """End the processes; what they were reading is abandoned."""
        self._is_closed.set()
        for process in self._processes:
            process.kill()
        for thread in self._threads:
            thread.join()

    def _run(self, process: _Process) -> None:
        try:
            while not self._is_closed.is_set():
                with suppress(Empty):
                    self._read(process, self._waiting.get(timeout=POLL_SECONDS))
        finally:
            process.end()

    def _read(self, process: _Process, reading: Reading) -> None:
        while self._is_full() and not reading.is_awaited.wait(POLL_SECONDS) and not self._is_closed.is_set():
            pass
        self._begun.append(reading)
        for answer in process.answers(reading.job):
            while not self._is_closed.is_set():
                with suppress(Full):
                    reading.answers.put(answer, timeout=POLL_SECONDS)
                    break

    def _is_full(self) -> bool:
        self._begun = [reading for reading in self._begun if not reading.answers.empty()]
        return sum(reading.held for reading in self._begun) > MAX_HELD


class _Process:
    """One process that reads, replaced where it had to be ended."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def answers(self, job: Job) -> Iterator[Answer]:
        """The answers to a job, the last of them the end; what the process does not survive is an error."""
        process = self._alive()
        late = threading.Event()
        try:
            assert process.stdin is not None
            process.stdin.write(job.to_line())
            process.stdin.flush()
        except OSError:  # it ended at once; the next lines say so
            pass
        while True:
            line = _next_line(process, job.timeout, late)
            if not line.endswith(b"\n"):
                break
            answer = Answer.of_line(line)
            yield answer
            if answer.is_end:
                return
        self.end()
        yield Answer(ArticleError(_obituary(job, process.returncode, is_late=late.is_set())))
        yield Answer()

    def kill(self) -> None:
        """End the process from another thread than that which reads its answers."""
        if self._process is not None:
            self._process.kill()

    def end(self) -> None:
        """End the process and wait for its end."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _alive(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.end()
            folders = [folder for folder in sys.path if folder]
            self._process = subprocess.Popen(  # noqa: S603 - our own Python, our own module
                [*COMMAND, *folders], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            # It says when it has started: how long that takes on a busy machine is no fault of the first article.
            _next_line(self._process, START_SECONDS, threading.Event())
        return self._process


def _next_line(process: subprocess.Popen[bytes], timeout: float, late: threading.Event) -> bytes:
    """The next answer; one that takes too long ends the process, and so the line."""

    def stop() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(timeout, stop)
    timer.daemon = True
    timer.start()
    assert process.stdout is not None
    try:
        return process.stdout.readline()
    finally:
        timer.cancel()


def _obituary(job: Job, code: int, *, is_late: bool) -> str:
    if is_late:
        return f"{job.name}: not read within {job.timeout:g} seconds; give it more with --timeout, or save it as text"
    return f"{job.name}: its reader broke off (exit code {code}: damaged, or too large); open it and save it anew"
