"""Stops what never ends: a timer behind pytest-timeout's hooks that neither asyncio nor `except` can swallow."""

import faulthandler
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest
import pytest_timeout

from async_dojo.collecting import KataFile
from async_dojo.errors import StillRunning
from async_dojo.waiting import is_library

_AGAIN = 0.1  # seconds after which the timer fires again, for code that caught the first exception
_LAST_RESORT = 5  # seconds over the limit after which the process ends: a loop inside C code runs no signal handler
_SPARE = 20  # seconds more that this may take: to set it anew takes a millisecond, too much for each test
_STOCK_LOOP = 60.0  # seconds at least where sleeps take the time that they ask for
_SECOND_CHANCE = 1.0  # seconds for each further test of a kata that has already run into the limit


class _Timer:
    """SIGALRM raises StillRunning in the learner's code, again and again until that code is left."""

    def __init__(self) -> None:
        self.limit = 0.0  # seconds; 0 while it is not running
        self.learners_turn = False
        self.stderr = -1
        self._last_resort = 0.0  # when the process ends; 0 while it does not

    def start(self, limit: float) -> None:
        self.limit = limit
        signal.signal(signal.SIGALRM, self._fired)
        signal.setitimer(signal.ITIMER_REAL, limit, _AGAIN)
        if self._last_resort < time.monotonic() + limit + _LAST_RESORT and not pytest_timeout.is_debugging():
            self._last_resort = time.monotonic() + limit + _LAST_RESORT + _SPARE
            faulthandler.dump_traceback_later(limit + _LAST_RESORT + _SPARE, exit=True, file=self.stderr)

    def stop(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        self.limit = 0.0

    def let_live(self) -> None:
        if self._last_resort:
            self._last_resort = 0.0
            faulthandler.cancel_dump_traceback_later()

    def _fired(self, signum: int, frame: FrameType | None) -> None:
        if not self.learners_turn or pytest_timeout.is_debugging():
            return
        # `while True: ... except BaseException: pass` catches this exception too. So the next line that the learner's
        # code would run, which is the one in its except clause, raises once more: nothing it can write survives that.
        sys.settrace(_raise_in_learners_code)
        while frame is not None:
            if not is_library(frame.f_code.co_filename):
                frame.f_trace = _raise_at_next_line
            frame = frame.f_back
        raise StillRunning(self.limit)


def _raise_in_learners_code(frame: FrameType, event: str, arg: Any) -> Any:
    return None if is_library(frame.f_code.co_filename) else _raise_at_next_line


def _raise_at_next_line(frame: FrameType, event: str, arg: Any) -> Any:
    if event == "line" and _timer.learners_turn:
        raise StillRunning(_timer.limit)
    return _raise_at_next_line


_timer = _Timer()


@contextmanager
def learners_turn() -> Iterator[None]:
    """Let the timer interrupt the block; elsewhere it would tear pytest itself apart."""
    _timer.learners_turn = True
    try:
        yield
    finally:
        _timer.learners_turn = False
        if sys.gettrace() in (_raise_in_learners_code, _raise_at_next_line):
            sys.settrace(None)


def pytest_configure(config: pytest.Config) -> None:
    """Keep a way to the real stderr: during a test, descriptor 2 is pytest's capture."""
    _timer.stderr = os.dup(2)
    config.add_cleanup(lambda: os.close(_timer.stderr))
    config.add_cleanup(_timer.let_live)


def pytest_enter_pdb() -> None:
    """Give a person at the debugger all the time they want."""
    _timer.stop()
    _timer.let_live()


@pytest.hookimpl(tryfirst=True)
def pytest_timeout_set_timer(item: pytest.Item, settings: Any) -> bool | None:
    """Start the timer for a kata's test; elsewhere, and where there is no SIGALRM, pytest-timeout's own serves."""
    file = item.getparent(KataFile)
    if file is None or settings.method != "signal" or threading.current_thread() is not threading.main_thread():
        _timer.let_live()
        return None
    limit = settings.timeout
    if item.config.getoption("--loop") != "virtual":
        limit = max(limit, _STOCK_LOOP)
    elif file.timed_out:
        limit = min(limit, _SECOND_CHANCE)
    _timer.start(limit)
    return True


@pytest.hookimpl(tryfirst=True)
def pytest_timeout_cancel_timer(item: pytest.Item) -> None:
    """Stop the timer; pytest-timeout's own has nothing to stop then."""
    if _timer.limit:
        _timer.stop()


def give_time(seconds: float | None = None) -> None:
    """Start the time limit anew, or one of some seconds, for cleaning up after a test."""
    if _timer.limit:
        signal.setitimer(signal.ITIMER_REAL, seconds or _timer.limit, _AGAIN)
