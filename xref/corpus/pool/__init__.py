"""From parts to their results, in order, by processes that map one index; one that dies costs one article at most."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

from xref.corpus.base import Part
from xref.corpus.pool.base import Plan, Result
from xref.corpus.pool.worker import work
from xref.errors import SettingsError, XrefError

__all__ = ["Plan", "Pool", "Result"]

POLL_SECONDS = 1.0
STUCK_SECONDS = 300.0  # on one article: the largest take 10 s on a busy machine
MAX_DEATHS = 2  # of processes at one article: the first may have been the machine's fault
# Of one process. What it remembers of names and sentences grew to 400 and went on; a new one is at full speed when it
# has read 2,600 different sentences, 5 s. With the lists that it maps, and one part more, it stays below 400.
MAX_HELD_MB = 350.0
MAX_PARTS = 48  # where the system does not tell what a process holds
MAX_STARTS = 3  # of a process in a row that does not come up


@dataclass(eq=False)
class _Worker:
    """A process, the part it has, and the article it is at."""

    process: BaseProcess
    channel: Connection
    part: Part | None = None
    at: int | None = None
    is_ready: bool = False
    parts: int = 0  # done
    since: float = field(default_factory=time.monotonic)

    @property
    def is_stuck(self) -> bool:
        return self.part is not None and time.monotonic() - self.since > STUCK_SECONDS

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.channel.close()


class Pool:
    """Processes that screen. `advance` hears of each article that is begun."""

    def __init__(self, plan: Plan, workers: int, *, start: str = "spawn", advance: Callable[[], None]) -> None:
        self._plan, self._advance = plan, advance
        self._context: BaseContext = multiprocessing.get_context(start)
        self._count, self._workers = workers, list[_Worker]()
        self._deaths: dict[tuple[int, int], int] = {}  # by part and article
        self._failed_starts = 0

    def __enter__(self) -> Pool:
        self._workers = [self._started() for _ in range(self._count)]
        return self

    def __exit__(self, *exc: object) -> None:
        for worker in self._workers:
            worker.end()

    def results(self, parts: Iterator[Part]) -> Iterator[Result]:
        """The results in the order of the parts; no more than two parts a process are held at once."""
        done: dict[int, Result] = {}
        ahead = next(parts, None)
        number = ahead.number if ahead else 0
        while ahead or self._is_busy or done:
            idle = next((worker for worker in self._workers if worker.is_ready and worker.part is None), None)
            if ahead and idle and ahead.number < number + 2 * self._count:
                self._give(idle, ahead)
                ahead = next(parts, None)  # read while the others are at work
                continue
            done.update((result.number, result) for result in self._heard())
            while number in done:
                yield done.pop(number)
                number += 1

    @property
    def _is_busy(self) -> bool:
        return any(worker.part for worker in self._workers)

    def _started(self) -> _Worker:
        ours, theirs = multiprocessing.Pipe()
        process: BaseProcess = self._context.Process(target=work, args=(self._plan, theirs), daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _give(self, worker: _Worker, part: Part) -> None:
        """Have a part screened; what an article did to processes before is told with it."""
        bad = {
            at: f"{MAX_DEATHS} processes ended at it: it is too large, or xref has a fault; please report it"
            for at in range(len(part.items))
            if self._deaths.get((part.number, at), 0) >= MAX_DEATHS
        }
        worker.part, worker.at, worker.since = part, None, time.monotonic()
        with suppress(OSError):  # it is dead; `_heard` sees that
            worker.channel.send((part, bad))

    def _heard(self) -> Iterator[Result]:
        """What the processes say within a while; the dead and the stuck are replaced."""
        channels = {worker.channel: worker for worker in self._workers}
        for channel in wait(list(channels), POLL_SECONDS):
            worker = channels[channel]  # type: ignore[index]
            try:
                while worker in self._workers and worker.channel.poll():
                    yield from self._understood(worker, worker.channel.recv())
            except (EOFError, OSError):
                self._replace(worker)
        for worker in [one for one in self._workers if one.is_stuck]:
            self._replace(worker)

    def _understood(self, worker: _Worker, said: Result | int | str | None) -> Iterator[Result]:
        worker.since = time.monotonic()
        if isinstance(said, Result):
            worker.part = None
            worker.parts += 1
            if _is_full(worker, said):
                self._exchange(worker)
            yield said
        elif isinstance(said, str):
            raise SettingsError(said)
        elif said is None:
            worker.is_ready, self._failed_starts = True, 0
        else:
            worker.at = said
            self._advance()

    def _replace(self, worker: _Worker) -> None:
        """End a process and have its part screened by a new one."""
        worker.process.kill()
        worker.process.join()
        code, part = worker.process.exitcode, worker.part
        if not worker.is_ready:
            self._failed_starts += 1
            if self._failed_starts >= MAX_STARTS:
                raise XrefError(f"the processes that screen do not start (exit code {code}); try --workers 1")
        if part and worker.at is not None:
            key = part.number, worker.at
            self._deaths[key] = self._deaths.get(key, 0) + 1
        fresh = self._exchange(worker)
        if part:
            self._give(fresh, part)

    def _exchange(self, worker: _Worker) -> _Worker:
        """A new process in the place of one."""
        worker.end()
        fresh = self._started()
        self._workers[self._workers.index(worker)] = fresh
        return fresh


def _is_full(worker: _Worker, result: Result) -> bool:
    """Whether a process remembers so much that a new one is to take its place."""
    return worker.parts >= MAX_PARTS if result.held_mb is None else result.held_mb >= MAX_HELD_MB
