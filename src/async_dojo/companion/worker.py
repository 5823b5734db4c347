"""The thread that waits for runs: it starts them, hears them out, keeps their verdicts, and prepares the next one."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from async_dojo.companion.errors import Problem
from async_dojo.companion.judge import Judge
from async_dojo.companion.progress import Record
from async_dojo.companion.recording import keep
from async_dojo.companion.run import Run
from async_dojo.companion.verdicts import Died, Event, Judged, Verdict


@dataclass(frozen=True)
class Kept:
    """A verdict was noted: all records, and where a progress file that could not be read lies now."""

    records: dict[str, Record]
    damaged: Path | None


@dataclass(frozen=True)
class NotKept:
    """The progress file cannot be written or read; the verdict is as good as any."""

    reason: str


@dataclass(frozen=True)
class Ended:
    """The run is over, and nothing of it is left."""


Told = Run | Event | Kept | NotKept | Ended  # the run first, as soon as it can be killed, and Ended last


class Worker:
    """Judges one kata after the other in a thread of its own, as nobody can wait for processes in an event loop."""

    def __init__(self, root: Path, options: Iterable[str]) -> None:
        self._root = root
        self._judge = Judge(root, list(options))
        self._thread = ThreadPoolExecutor(1, "dojo-judge")

    def judge(self, path: str, tell: Callable[[Told], object], following: Callable[[], str | None]) -> None:
        """Judge the kata; `tell` is called in the thread. In the end `following` says which one is to be prepared."""
        self._thread.submit(self._work, path, tell, following)

    async def close(self) -> None:
        """End the thread and what it has prepared, after the run that is under way."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._judge.close)
        self._thread.shutdown()

    def _work(self, path: str, tell: Callable[[Told], object], following: Callable[[], str | None]) -> None:
        try:
            run = self._judge.start(path)
            tell(run)
            for event in run.events():
                tell(event)
                if isinstance(event, Judged):
                    tell(self._keep(event.verdicts))
        except Exception as error:  # no process to be had, say; the next save tries again
            tell(Died("exit", output=repr(error)))
        tell(Ended())
        prepared = following()
        if prepared is not None and (self._root / prepared).exists():
            with suppress(OSError):
                self._judge.prepare(prepared)

    def _keep(self, verdicts: Sequence[Verdict]) -> Kept | NotKept:
        try:
            return Kept(*keep(self._root, verdicts))
        except (OSError, Problem) as error:
            return NotKept(str(error))
