"""The event loop the katas run on: virtual time, and a verdict the moment nothing can happen any more."""

import asyncio
import concurrent.futures.thread as pools
import contextvars
import selectors
import sys
import threading
import time
from collections.abc import AsyncGenerator, Coroutine
from typing import Any

from async_dojo.errors import Deadlock
from async_dojo.language import tell
from async_dojo.waiting import waiting_tasks


class WatchedTask(asyncio.Task[Any]):
    """A task that remembers a cancellation it was asked for and swallowed."""

    def cancel(self, msg: Any | None = None) -> bool:
        """Request cancellation, as asyncio.Task does."""
        requested = super().cancel(msg)
        # Up to 3.12 a TaskGroup that cancels its parent does not always take that back; nobody else asked for it.
        if requested and sys._getframe(1).f_code.co_name != "_on_task_done":
            self.remove_done_callback(_report_swallowed)
            self.add_done_callback(_report_swallowed)
        return requested

    def set_name(self, value: object) -> None:
        """Name the task, as asyncio.Task does; 3.13.0 names a factory's tasks None where they have no name."""
        if value is not None:
            super().set_name(value)


WatchedTask.__name__ = "Task"  # in a repr a learner reads what the documentation says


def _report_swallowed(task: asyncio.Task[Any]) -> None:
    # cancelling() is back to 0 after uncancel(): a task that means to go on says so, as asyncio.timeout does.
    # And exception() would count as somebody having asked for the exception.
    if task.cancelling() and not task.cancelled() and task._exception is None:
        task.get_loop().call_exception_handler({"message": SWALLOWED, "task": task})


SWALLOWED = "The task swallowed its cancellation"
DROPPED = "An asynchronous generator was dropped before its end"


class _VirtualSelector(selectors.DefaultSelector):
    """A selector that never sleeps for a timer; it sleeps for real only while something outside is at work."""

    loop: "VirtualLoop"

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        events = super().select(0)
        if events or timeout == 0:
            return events
        while self.loop.outside_is_at_work(len(self.get_map())):
            start = time.monotonic()
            events = super().select(_SLICE if timeout is None else min(timeout, _SLICE))
            waited = time.monotonic() - start
            self.loop.now += waited
            if timeout is not None:
                timeout -= waited
            if events or (timeout is not None and timeout <= 0):
                return events
        if timeout is not None:
            if not (events := super().select(0)):  # a thread that ended since the last look may have left word
                self.loop.jump()
            return events
        # A pool's thread that is just taking a job looks idle, so give a result on its way the time to arrive.
        if events := super().select(_GRACE):
            return events
        raise Deadlock(tell("deadlock", tasks="\n".join(waiting_tasks(self.loop)) or "  -"))


def _waits_for_a_job(thread: threading.Thread) -> bool:
    """Tell whether a thread is an idle one of a pool: its pool keeps it, and it would wait for ever."""
    queue = pools._threads_queues.get(thread)  # which pool has which thread
    frame = sys._current_frames().get(thread.ident or 0)
    idle = frame is not None and frame.f_code is pools._worker.__code__
    return queue is not None and idle and queue.empty()


_SLICE = 0.02  # seconds of real waiting before looking again whether the thread or process is still at work
_GRACE = 0.03  # seconds before a deadlock is declared


class VirtualLoop(asyncio.SelectorEventLoop):
    """asyncio's own loop on a clock that jumps to the next timer when nothing is ready.

    `sleep(3600)` is exact and instant. While a thread, a child process or a real descriptor is at work, the clock
    runs at real speed. When nothing can ever become ready, run_forever raises Deadlock at once.
    """

    def __init__(self) -> None:
        self.now = 1000.0  # not 0: a time that is taken for a delay must show
        self._jobs = 0
        self._older_threads = frozenset(threading.enumerate())
        selector = _VirtualSelector()
        super().__init__(selector)
        selector.loop = self

    def time(self) -> float:
        """Return the virtual time in seconds; as on other loops, its zero means nothing."""
        return self.now

    def jump(self) -> None:
        """Set the clock to the next timer."""
        self.now = max(self.now, self._scheduled[0].when())  # type: ignore[attr-defined]  # the heap of timers

    def outside_is_at_work(self, descriptors: int) -> bool:
        """Tell whether something other than this loop's own callbacks and timers may wake it."""
        signals = getattr(self, "_signal_handlers", None)  # Windows has none
        if self._jobs or descriptors > 1 or signals:  # 1: the pipe by which threads wake the loop
            return True
        me = threading.current_thread()
        newer = (t for t in threading.enumerate() if t is not me and t not in self._older_threads)
        return not all(map(_waits_for_a_job, newer))

    def run_in_executor(  # type: ignore[override]  # the types of func's arguments do not matter here
        self, executor: Any, func: Any, *args: Any
    ) -> asyncio.Future[Any]:
        """Run a function in a pool's thread, as asyncio does; the clock does not jump meanwhile."""
        future = super().run_in_executor(executor, func, *args)
        self._jobs += 1
        future.add_done_callback(self._job_done)
        return future

    def _job_done(self, _: object) -> None:
        self._jobs -= 1

    def _asyncgen_finalizer_hook(self, agen: AsyncGenerator[Any, Any]) -> None:
        if not self.is_closed():
            self.call_exception_handler({"message": DROPPED, "asyncgen": agen})
        super()._asyncgen_finalizer_hook(agen)  # type: ignore[misc]  # the one place that knows of each


def watched_task(
    loop: asyncio.AbstractEventLoop, coro: Any, *, context: contextvars.Context | None = None, **kwargs: Any
) -> WatchedTask:
    """Make a task of the loop; this is a task factory."""
    return WatchedTask(coro, loop=loop, context=context, **kwargs)


def step_in(loop: asyncio.AbstractEventLoop, coroutine: Coroutine[Any, Any, Any]) -> None:
    """Run a coroutine of the dojo's own on the loop, outside the tasks that are being watched."""
    loop.run_until_complete(asyncio.Task(coroutine, loop=loop))
