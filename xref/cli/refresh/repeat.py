"""Refreshing again and again in the foreground, until a signal says to stop."""

from __future__ import annotations

import random
import signal
import threading
from collections.abc import Callable
from datetime import timedelta
from types import FrameType

EVERY_JITTER = 0.1  # of the pause, either way: installations must not ask a publisher all at the same minute


def repeat(run: Callable[[], object], every: timedelta) -> None:
    """Run, pause and run again; returns or raises SystemExit(0) when SIGTERM or SIGINT came, which is no failure."""
    stopped = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if not stopped.is_set():  # the second signal must not disturb the tidying up after the first
            stopped.set()
            # Safe at any moment: a refresh that is abandoned leaves what is in use as it is.
            raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while not stopped.is_set():  # an exception raised while Python tidies up objects is lost, the flag is not
        run()
        stopped.wait(pause(every))


def pause(every: timedelta) -> float:
    """Seconds until the next run."""
    return every.total_seconds() * random.uniform(1 - EVERY_JITTER, 1 + EVERY_JITTER)
