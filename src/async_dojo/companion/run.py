"""One run of pytest in a process of its own: what it tells, and that it ends whatever a learner's code does in it."""

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import ModuleType

import psutil

from async_dojo.companion.verdicts import Begun, Died, Event, Judged, Outcome, Ready

MOST_MEMORY = 2 * 1024**3  # bytes that a run may hold, with all processes that it has started
_LOOK = 0.1  # seconds between two looks at the memory
_SPARE = 3.0  # seconds over a test's time limit, which the engine keeps itself unless it is stuck inside C code
_BETWEEN = 60.0  # seconds for what is no test: starting, collecting
_GETS_READY = 5.0  # seconds after which a run that is not ready is taken for one that will be
_CLEANS_UP = 2.0  # seconds that pytest has to clean up after the verdict
_LAST_WORDS = 20_000  # characters


class Run:
    """One run of pytest in a process of its own. It is prepared when it is made, and begins with `go`."""

    def __init__(
        self, context: multiprocessing.context.BaseContext, root: Path, arguments: list[str], log: Path
    ) -> None:
        self._mine, its = context.Pipe()
        self._log = log
        self._killed = False
        self._offspring: set[psutil.Process] = set()  # all that it was ever seen to have started, orphans too
        self.arguments = arguments
        self._process = context.Process(  # type: ignore[attr-defined]  # each of the contexts has it
            target=_judge, args=(its, str(root), arguments, str(log)), daemon=False
        )
        with _plain_process():
            self._process.start()
        its.close()
        self._warm: psutil.Process | None = None
        if context.get_start_method() == "forkserver":
            with suppress(psutil.Error):
                self._warm = psutil.Process(self._process.pid).parent()

    def gets_ready(self) -> bool:
        """Wait until it is prepared, before its `go`; tell whether it is: a file may have been away just then."""
        try:
            if not self._mine.poll(_GETS_READY):
                return True
            event = self._mine.recv()
        except (EOFError, OSError):
            return False
        return isinstance(event, Ready) and event.whole

    def go(self) -> None:
        """Let it begin as soon as it is ready; from then on it reads what is to be judged. Or let it end."""
        with suppress(OSError):  # it is dead already: `events` will tell
            self._mine.send("go")

    def events(self) -> Iterator[Event]:
        """Yield what the run tells, in blocking calls, to the last, Judged or Died: then nothing of it is left."""
        limit, deadline = _BETWEEN, time.monotonic() + _BETWEEN
        looked = time.monotonic()
        try:
            while True:
                ready = wait([self._mine, self._process.sentinel], _LOOK)
                if self._mine in ready:
                    try:
                        event: Event = self._mine.recv()
                    except (EOFError, OSError):
                        break
                    if isinstance(event, Judged):
                        yield from self._judged(event)
                        return
                    if isinstance(event, Outcome):
                        yield event
                    limit = event.limit + _SPARE if isinstance(event, Begun) and event.limit else _BETWEEN
                    deadline = time.monotonic() + limit
                elif ready:
                    break
                elif time.monotonic() > deadline:
                    self._say_where()
                    yield Died("hung", output=self._last_words())
                    return
                if time.monotonic() > looked + _LOOK:
                    looked = time.monotonic()
                    if self._memory() > MOST_MEMORY and self._memory(shared_once=True) > MOST_MEMORY:
                        yield Died("memory", output=self._last_words())
                        return
            yield self._died()
        finally:
            self.kill()
            self._process.join()
            self._end_orphans()
            self._mine.close()
            self._log.unlink(missing_ok=True)

    def _judged(self, event: Judged) -> Iterator[Event]:
        if event.verdicts:
            yield event
        self._tree()  # it waits for that: what it leaves would be nobody's child afterwards
        self.go()
        self._process.join(_CLEANS_UP)
        if not event.verdicts:  # pytest could not judge anything: what it printed says why
            yield Died("exit", event.status, self._last_words())

    def kill(self) -> None:
        """End it and all that it has started, at once; may be called from any thread, and more than once."""
        self._killed = True
        for process in self._tree():
            with suppress(psutil.Error):
                process.kill()  # psutil sees to it that a number that was given out anew is not meant
        if self._process.pid is not None and hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):  # macOS says the latter of a group of zombies
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()

    def _end_orphans(self) -> None:
        """End what has got away from the run: the warm process has adopted it, where that can be (see `preload`)."""
        # A kata may have stopped that process: `resume` lets it go on.
        runs = {process.pid for process in multiprocessing.active_children()}
        with suppress(psutil.Error):
            if self._warm:
                self._warm.resume()
            for orphan in self._warm.children() if self._warm else ():
                if orphan.pid not in runs:
                    for process in (*orphan.children(recursive=True), orphan):
                        with suppress(psutil.Error):
                            process.kill()

    def _tree(self) -> set[psutil.Process]:
        with suppress(psutil.Error):
            process = psutil.Process(self._process.pid)
            self._offspring.update(process.children(recursive=True), [process])
        return set(self._offspring)

    def _memory(self, *, shared_once: bool = False) -> int:
        """Return the bytes that all of it holds; `shared_once` counts what forks share once, and is slow."""
        total = 0
        for process in self._tree():
            with suppress(psutil.Error):
                full = process.memory_full_info() if shared_once else None
                total += process.memory_info().rss if full is None else getattr(full, "pss", full.uss)
        return total

    def _say_where(self) -> None:
        """Let faulthandler, which pytest has enabled, write where each thread is: the process dies of it."""
        if hasattr(signal, "SIGABRT") and self._process.pid is not None:
            with suppress(ProcessLookupError):
                os.kill(self._process.pid, signal.SIGABRT)
            self._process.join(1)

    def _died(self) -> Died:
        self._process.join(1)
        code = self._process.exitcode
        if self._killed:
            return Died("killed")
        if code is not None and code < 0:
            return Died("signal", -code, self._last_words())
        return Died("exit", code or 0, self._last_words())

    def _last_words(self) -> str:
        try:
            with self._log.open("rb") as file:
                file.seek(max(0, self._log.stat().st_size - _LAST_WORDS))
                return file.read().decode(errors="replace")
        except OSError:
            return ""


def _judge(connection: Connection, root: str, arguments: list[str], log: str) -> None:
    from async_dojo.companion import warm  # which imports pytest: the new process needs that, this one does not

    warm.judge(connection, root, arguments, log)


@contextmanager
def _plain_process() -> Iterator[None]:
    """Keep two things of this process from those that multiprocessing starts meanwhile.

    It would run the main program's file once more in each: what that imports would be there before pytest can rewrite
    its assertions, and take its time. And textual's stand-in for sys.stderr has no descriptor to hand on.
    """
    main, stderr = sys.modules["__main__"], sys.stderr
    sys.modules["__main__"], sys.stderr = ModuleType("__main__"), sys.__stderr__
    try:
        yield
    finally:
        sys.modules["__main__"], sys.stderr = main, stderr
