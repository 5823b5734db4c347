"""'A stop() that comes too late finds nothing to cancel.'

It finds the task, which is busy with what comes behind the block.
"""

import asyncio

CAUGHT_BY = ["test_only_the_first_stop_counts"]
SAYS = "the block had ended by itself"

Right = Section


class Section(Right):
    async def __aexit__(self, kind, error, traceback):
        task = self._task
        if not self._stopped:
            return False
        left = task.uncancel()
        return kind is asyncio.CancelledError and left <= self._cancelling
