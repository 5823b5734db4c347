"""'After stop() nothing that goes wrong in the block matters any more.'

A cleanup that fails is news: only the CancelledError of stop() stays inside.
"""

CAUGHT_BY = ["test_an_error_after_the_stop_gets_out"]
SAYS = "which should get out"

Right = Section


class Section(Right):
    async def __aexit__(self, kind, error, traceback):
        task, self._task = self._task, None
        return self._stopped and task.uncancel() <= self._cancelling
