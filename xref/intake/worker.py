"""The process that reads what may be hostile: jobs on standard input, answers on standard output, memory bounded."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from xref.errors import ArticleError, XrefError
from xref.intake.base import MAX_READER_BYTES, Answer, Job
from xref.readers import READERS, Desk, Document, read_document, read_inner

try:
    import resource
except ImportError:  # Windows: the time-out holds there, and the caps of the readers
    resource = None  # type: ignore[assignment]

Fetch = Callable[[Job], Document]
SPARE_SECONDS = 5  # of processor time beyond the time-out: only one whose asker has died lives to use them


def main(fetch: Fetch) -> None:
    """Answer jobs until there are no more; `fetch` gets the document of one that has an address."""
    jobs, answers = sys.stdin.buffer, _private_output()
    warnings.simplefilter("ignore")
    _limit_memory()
    _send(answers, Answer())  # ready
    for line in jobs:
        job = Job.of_line(line)
        _limit_time(job.timeout)
        for answer in answer_job(job, answers, fetch):
            _send(answers, answer)


def _send(answers: BinaryIO, answer: Answer) -> None:
    answers.write(answer.to_line())
    answers.flush()


def answer_job(job: Job, answers: BinaryIO, fetch: Fetch) -> Iterator[Answer]:
    """What comes of a job; a notice is written at once, between the articles."""

    def notify(message: str) -> None:
        answers.write(Answer(notice=message).to_line())

    try:
        document = fetch(job) if job.url else Document(job.name, Path(job.path))
        desk = Desk(read_inner, notify, job.column)
        yield from map(Answer, read_document(document, desk, job.kind))
    except XrefError as exc:
        yield Answer(exc if isinstance(exc, ArticleError) else ArticleError(f"{job.name}: {exc}"))
    except ImportError as exc:
        kind = READERS[job.kind].title if job.kind in READERS else "this kind of file"
        library = (exc.name or str(exc)).partition(".")[0]
        yield Answer(ArticleError(f"{job.name}: reading {kind} needs {library}: pip install {library}"))
    except MemoryError:
        limit = MAX_READER_BYTES // 1_000_000
        yield Answer(ArticleError(f"{job.name}: asks for more than {limit} MB of memory to read; split it"))
    except RecursionError:
        yield Answer(ArticleError(f"{job.name}: nested too deep to be read; save it as plain text"))
    except Exception as exc:  # noqa: BLE001 - hostile bytes make a library raise whatever it may; nothing is lost here
        yield Answer(ArticleError(f"{job.name}: damaged ({type(exc).__name__}: {exc}); open it and save it anew"))
    yield Answer()


def _private_output() -> BinaryIO:
    """Standard output for answers alone: what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return answers


def _limit_memory() -> None:
    """No more address space than a reader may have, where the system can hold it to that."""
    if resource is not None:
        with suppress(ValueError, OSError):  # macOS has the limit and does not take it
            resource.setrlimit(resource.RLIMIT_AS, (MAX_READER_BYTES, MAX_READER_BYTES))


def _limit_time(seconds: float) -> None:
    """An end even for a reader whose asker was killed, and cannot end it any more."""
    if resource is not None:
        with suppress(ValueError, OSError):
            used = resource.getrusage(resource.RUSAGE_SELF)
            limit = int(used.ru_utime + used.ru_stime + seconds + SPARE_SECONDS)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))
