"""Explores schedules: a loop that lets waiting tasks go on in an order drawn from a seed."""

import asyncio
from collections import deque
from itertools import takewhile
from random import Random
from typing import Any

from async_dojo.loops import VirtualLoop


def _is_task_step(handle: Any) -> bool:
    return isinstance(getattr(handle._callback, "__self__", None), asyncio.Task)


class _ShuffledReady(deque[Any]):
    """asyncio's queue of ready callbacks, which pops a random one of the task steps at its head.

    Steps never overtake other callbacks: asyncio's own socket code relies on that order.
    """

    random: Random | None = None  # None: the order in which they became ready

    def popleft(self) -> Any:
        steps = sum(1 for _ in takewhile(_is_task_step, self)) if self.random else 0
        if self.random is None or steps < 2:
            return super().popleft()
        chosen = self.random.randrange(steps)
        handle = self[chosen]
        del self[chosen]
        return handle


class ScheduleLoop(VirtualLoop):
    """A virtual-time loop whose order of ready tasks is drawn from a seed; the same seed gives the same order."""

    def __init__(self) -> None:
        super().__init__()
        self._ready = _ShuffledReady()

    def reseed(self, seed: int) -> None:
        """Start the sequence of random choices that belongs to the seed; that of seed 0 is asyncio's own order."""
        self._ready.random = Random(seed) if seed else None
