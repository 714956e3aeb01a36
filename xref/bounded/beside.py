"""A process that screens one article at a time, and is ended when the time or the memory of one is used up."""

from __future__ import annotations

import multiprocessing
import signal
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess, parent_process

from xref.errors import ArticleError, XrefError
from xref.model import Article, Report
from xref.pipeline import Screener

try:
    import resource
except ImportError:  # Windows: the time holds there
    resource = None  # type: ignore[assignment]

# Of what the process fills itself; the lists it maps are not counted. Ten million characters of news take half of it,
# and with the process that asks and the two that read a run stays below a gigabyte.
MAX_BYTES = 600_000_000
START_SECONDS = 120.0  # a busy machine, or another engine of names


class Beside:
    """Screens in another process, which is begun when first asked and replaced where it had to be ended."""

    def __init__(self, screener: Screener, timeout: float) -> None:
        self._screener, self._timeout = screener, timeout
        self._process: BaseProcess | None = None
        self._channel: Connection | None = None

    def __enter__(self) -> Beside:
        return self

    def __exit__(self, *exc: object) -> None:
        self._end()

    def screen(self, article: Article) -> Report | ArticleError:
        """The report on an article, or why there is none."""
        channel = self._asked()
        if channel is None:
            self._end()
            return ArticleError(f"{article.source}: no process to screen it began within {START_SECONDS:g} seconds")
        try:
            channel.send(article)
            if channel.poll(self._timeout):
                found: Report | ArticleError = channel.recv()
                return found
        except (EOFError, OSError):
            code = self._end()
            return ArticleError(f"{article.source}: its screening broke off (exit code {code}: too large); split it")
        self._end()
        late = f"not screened within {self._timeout:g} seconds; give it more with --timeout, or split it"
        return ArticleError(f"{article.source}: {late}")

    def _asked(self) -> Connection | None:
        """The channel to a process that is ready, if one began: how long that takes is no fault of the article."""
        if self._channel is None:
            # Begun anew, not forked: a fork would hold, and count, all that this process remembers.
            context = multiprocessing.get_context("spawn")
            self._channel, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(self._screener, theirs), daemon=True)
            self._process.start()
            theirs.close()
            with suppress(EOFError):  # it ended at once: the article is told so
                if not self._channel.poll(START_SECONDS):
                    return None
                self._channel.recv()
        return self._channel

    def _end(self) -> int | None:
        """End the process, if there is one; its exit code."""
        if self._process is None or self._channel is None:
            return None
        self._process.kill()
        self._process.join()
        self._channel.close()
        code, self._process, self._channel = self._process.exitcode, None, None
        return code


def serve(screener: Screener, asker: Connection) -> None:
    """Answer until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the asker hears it too, and ends us
    _limit_memory()
    parent = parent_process()
    with suppress(EOFError, OSError):
        asker.send(None)  # ready
        while wait([asker, *([parent.sentinel] if parent else [])]) == [asker]:
            _answer(screener, asker.recv(), asker)


def _answer(screener: Screener, article: Article, asker: Connection) -> None:
    """Send the report, or why there is none; what cannot be sent for want of memory is such a reason, too."""
    try:
        asker.send(screener.screen(article))
    except MemoryError:
        limit = MAX_BYTES // 1_000_000
        asker.send(ArticleError(f"{article.source}: asks for more than {limit} MB of memory to screen; split it"))
    except XrefError as exc:
        asker.send(ArticleError(f"{article.source}: {exc}"))


def _limit_memory() -> None:
    """No more memory than it may have, where the system can hold it to that."""
    if resource is not None:
        with suppress(ValueError, OSError):  # macOS has the limit and does not take it
            resource.setrlimit(resource.RLIMIT_DATA, (MAX_BYTES, MAX_BYTES))
