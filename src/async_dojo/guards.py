"""The hygiene guards: what a piece of asynchronous code must not leave behind, in words a learner understands."""

import asyncio
import gc
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from types import CoroutineType, ModuleType
from typing import TYPE_CHECKING, Any

from async_dojo.errors import Deadlock, StillRunning
from async_dojo.language import tell
from async_dojo.loops import DROPPED, SWALLOWED, step_in
from async_dojo.waiting import is_library, name_of, place, where
from async_dojo.watchdog import give_time

if TYPE_CHECKING:
    from blockbuster import BlockBuster

_OF_TASKS = ("never_awaited", "leftover_tasks", "swallowed_cancellation", "lost_exceptions", "lost_tasks")
_OF_THE_REST = ("unclosed_generators", "unclosed_resources", "leftover_threads", "blocking")
GUARDS = _OF_TASKS + _OF_THE_REST

_CLEANING_UP = 1.0  # real seconds that cancelled tasks have to end
_THREAD_ENDS = 0.2  # real seconds that a thread has to end once the test is over
_ORIGIN_DEPTH = 5  # frames remembered of where a coroutine was made

_UNSTOPPABLE = (Deadlock, StillRunning, KeyboardInterrupt, SystemExit)  # what comes of running tasks to their end

_undying: list[asyncio.Task[Any]] = []


class Guards:
    """Watches one run of a test; `findings` says what was wrong, one text each.

    `path` is the file under judgement, `allowed` are the names of guards that are switched off.
    """

    def __init__(self, path: Path, allowed: frozenset[str] = frozenset()) -> None:
        self.path = path
        self.allowed = allowed
        self.findings: list[str] = []
        self._threads = frozenset(threading.enumerate())

    def find(self, guard: str, **values: object) -> None:
        """Note what a guard has found, unless it is switched off or has said the same before."""
        text = tell(guard, **values)
        if guard not in self.allowed and text not in self.findings:
            self.findings.append(text)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch the block: what is never awaited or closed in it, and what blocks the loop."""
        depth, collects = sys.get_coroutine_origin_tracking_depth(), gc.isenabled()
        sys.set_coroutine_origin_tracking_depth(_ORIGIN_DEPTH)
        gc.disable()  # all that the test makes stays in the youngest generation: the only one to look through after it
        with ExitStack() as stack:
            seen = stack.enter_context(warnings.catch_warnings(record=True))
            for category in (RuntimeWarning, ResourceWarning):
                warnings.filterwarnings("always", message=r"coroutine .* never awaited|unclosed ", category=category)
            gc.collect(0)
            seen.clear()  # an earlier test left that
            if "blocking" not in self.allowed:
                stack.enter_context(_blocking_calls_raise(self.path))
            try:
                yield
            finally:
                sys.set_coroutine_origin_tracking_depth(depth)
                if collects:
                    gc.enable()
                stack.close()
                for warning in seen:
                    self._take_warning(warning)

    def finish(
        self, loop: asyncio.AbstractEventLoop | None, made: Sequence[asyncio.AbstractEventLoop], failed: bool
    ) -> None:
        """Look at what a test left on its loop, if it has one, and put it away, with the loops `made` in the test."""
        if failed:
            give_time(_CLEANING_UP)  # the limit may be over, and another interruption would leave a loop half stopped
        if loop is not None and not loop.is_closed():
            self._end_tasks(loop, failed)
        if not failed:
            gc.collect(0)  # what is in cycles tells of itself only when it is collected; see watching()
            if loop is not None and not loop.is_closed():
                self._look_for_generators(loop)
        self._look_for_threads(loop)
        for other in made:
            if not other.is_closed() and not other.is_running():  # one that runs does so in a thread that was left
                self.find("unclosed_resources", what="event loop")
                other.close()

    def on_loop_error(self, context: dict[str, Any]) -> None:
        """Hear of an exception, cancellation or generator that a loop finds abandoned: an exception handler."""
        message, error = context["message"], context.get("exception")
        task = context.get("task") or context.get("future")
        name = name_of(task) if isinstance(task, asyncio.Task) else type(task).__name__ if task else "callback"
        if message == SWALLOWED and isinstance(task, asyncio.Task):
            code = getattr(task.get_coro(), "cr_code", None)
            if code is not None and not is_library(code.co_filename):
                self.find("swallowed_cancellation", name=name)
        elif error is None and isinstance(task, asyncio.Task):  # "Task was destroyed but it is pending!"
            self.find("lost_tasks", name=name)
        elif message == DROPPED:
            self.find("unclosed_generators", name=context["asyncgen"].__qualname__)
        elif not isinstance(error, (StillRunning, SystemExit, Deadlock)):
            self.find("lost_exceptions", error=error, name=name, message=message)

    def _take_warning(self, warning: warnings.WarningMessage) -> None:
        text = str(warning.message)
        if warning.category is ResourceWarning and text.startswith("unclosed "):
            self.find("unclosed_resources", what=text.removeprefix("unclosed "))
        elif isinstance(warning.source, CoroutineType) and "never awaited" in text:
            origins = [origin for origin in warning.source.cr_origin or () if not is_library(origin[0])]
            mine = [origin for origin in origins if origin[0] == str(self.path)] or origins
            made_at = f"\n  {place(mine[0][0], mine[0][1])}" if mine else ""
            self.find("never_awaited", name=warning.source.__qualname__, place=made_at)
        else:
            warnings.warn_explicit(warning.message, warning.category, warning.filename, warning.lineno)

    def _end_tasks(self, loop: asyncio.AbstractEventLoop, failed: bool) -> None:
        with suppress(*_UNSTOPPABLE):
            step_in(loop, asyncio.sleep(0))  # a task may be one step from its end
        left = asyncio.all_tasks(loop)
        if not left:
            return
        if not failed:  # a test that stops half way leaves tasks, which is no fault of the kata
            for name, waits_at in sorted((name_of(task), where(task.get_coro())) for task in left):
                self.find("leftover_tasks", name=name, place=waits_at)
        for task in left:
            task.cancel()
        give_time(_CLEANING_UP)
        try:
            step_in(loop, asyncio.wait(left))
        except _UNSTOPPABLE:
            put_away(loop)

    def _look_for_generators(self, loop: asyncio.AbstractEventLoop) -> None:
        for generator in list(getattr(loop, "_asyncgens", ())):  # uvloop keeps its own where nobody can look
            if generator.ag_frame is not None:
                self.find("unclosed_generators", name=generator.__qualname__)
        step_in(loop, asyncio.sleep(0))  # those that were dropped close themselves now

    def _look_for_threads(self, loop: asyncio.AbstractEventLoop | None) -> None:
        pool = getattr(getattr(loop, "_default_executor", None), "_threads", ())  # the runner ends these
        for thread in threading.enumerate():
            if thread not in self._threads and thread not in pool and not thread.name.startswith("uvloop_"):
                thread.join(_THREAD_ENDS)
                if thread.is_alive():
                    self.find("leftover_threads", name=thread.name)


def put_away(loop: asyncio.AbstractEventLoop) -> None:
    """Let nobody wait for the loop's unfinished tasks, nor run them: they do not end, not even by cancellation.

    They are kept, as collecting them would close their coroutines, and those would go on running instead.
    """
    unfinished = asyncio.all_tasks(loop)
    for task in unfinished:
        asyncio.tasks._unregister_task(task)
    _undying.extend(unfinished)
    for queue in ("_ready", "_scheduled") if unfinished else ():  # their next steps; uvloop's cannot be reached
        getattr(loop, queue, []).clear()


@contextmanager
def _blocking_calls_raise(path: Path) -> Iterator[None]:
    blocking = blockbuster(path)
    blocking.activate()
    try:
        yield
    finally:
        blocking.deactivate()


@lru_cache(maxsize=1)
def blockbuster(path: Path) -> "BlockBuster":
    """Return what makes blocking calls raise in the file at `path`; to put it together takes some milliseconds."""
    from blockbuster import BlockBuster  # its import costs 20 ms: only where a test runs

    module = ModuleType("kata")  # blockbuster takes modules, and of a module its file
    module.__file__ = str(path)
    return BlockBuster([module])
