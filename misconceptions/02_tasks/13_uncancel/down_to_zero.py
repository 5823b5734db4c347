"""'To go on, the task has to uncancel() until nothing is left.'

That takes back what others asked for. Each takes back one for each cancel() of their own.
"""

import asyncio

CAUGHT_BY = ["test_a_cancelled_task_may_use_a_section"]
SAYS = "One cancel() of your own, one uncancel()"

Right = Section


class Section(Right):
    async def __aexit__(self, kind, error, traceback):
        task, self._task = self._task, None
        if not self._stopped:
            return False
        while task.uncancel():
            pass
        return kind is asyncio.CancelledError
