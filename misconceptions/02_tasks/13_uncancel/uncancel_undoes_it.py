"""'stop() cancels, and the block then calls uncancel(): so there is nothing to catch.'

uncancel() changes the count only. The CancelledError is on its way, and somebody has to stop it.
"""

CAUGHT_BY = ["test_a_stop_ends_the_block_and_the_task_goes_on"]
SAYS = "no further than the block"

Right = Section


class Section(Right):
    async def __aexit__(self, kind, error, traceback):
        task, self._task = self._task, None
        if self._stopped:
            task.uncancel()
        return False
