"""Refreshing again and again in the foreground, until a signal says to stop."""

from __future__ import annotations

import random
import signal
import threading
from collections.abc import Callable
from datetime import timedelta
from types import FrameType

SAID_AGAIN_AFTER = 5.0  # seconds after a signal whose exception was lost: nothing that is tidied up takes so long
EVERY_JITTER = 0.1  # of the pause, either way: installations must not ask a publisher all at the same minute


def repeat(run: Callable[[], object], every: timedelta) -> None:
    """Run, pause and run again; returns or raises SystemExit(0) when SIGTERM or SIGINT came, which is no failure."""
    stopped, again = threading.Event(), threading.Event()
    reminders: list[threading.Timer] = []

    def remind(number: int) -> None:
        again.set()
        main = threading.main_thread().ident
        if hasattr(signal, "pthread_kill") and main is not None:
            signal.pthread_kill(main, number)  # a signal to this thread would not wake the one that waits
        else:
            signal.raise_signal(number)

    def stop(number: int, _frame: FrameType | None) -> None:
        if stopped.is_set() and not again.is_set():
            return  # the second signal must not disturb the tidying up after the first
        stopped.set()
        again.clear()
        reminders.append(threading.Timer(SAID_AGAIN_AFTER, remind, (number,)))
        reminders[-1].daemon = True
        reminders[-1].start()
        # Safe at any moment: a refresh that is abandoned leaves what is in use as it is.
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    try:
        while not stopped.is_set():  # an exception raised while Python tidies up objects is lost, the flag is not
            run()
            stopped.wait(pause(every))
    finally:
        for reminder in reminders:
            reminder.cancel()


def pause(every: timedelta) -> float:
    """Seconds until the next run."""
    return every.total_seconds() * random.uniform(1 - EVERY_JITTER, 1 + EVERY_JITTER)
