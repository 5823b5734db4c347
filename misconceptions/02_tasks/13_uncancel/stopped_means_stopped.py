"""'If stop() was called, the CancelledError is the one of stop().'

Somebody else may have cancelled too, and there is one CancelledError for both. The count tells.
"""

import asyncio

CAUGHT_BY = ["test_a_stop_does_not_hide_a_cancellation_by_others"]
SAYS = "is the count higher than before the block?"

Right = Section


class Section(Right):
    async def __aexit__(self, kind, error, traceback):
        task, self._task = self._task, None
        if self._stopped:
            task.uncancel()
        return self._stopped and kind is asyncio.CancelledError
