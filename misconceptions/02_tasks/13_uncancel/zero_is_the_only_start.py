"""'If uncancel() returns more than 0, somebody else has cancelled as well.'

Only if it is more than it was at the start: a task that was cancelled before may be cleaning up in this block.
"""

import asyncio

CAUGHT_BY = ["test_a_cancelled_task_may_use_a_section"]
SAYS = "not 0 there"

Right = Section


class Section(Right):
    async def __aexit__(self, kind, error, traceback):
        task, self._task = self._task, None
        return self._stopped and task.uncancel() == 0 and kind is asyncio.CancelledError
