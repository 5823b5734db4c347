"""'I take the cancellation back if I swallow the CancelledError; another error has nothing to do with it.'

The request of stop() is counted whatever the block ends with, so it is taken back whatever that is.
"""

import asyncio

CAUGHT_BY = ["test_an_error_after_the_stop_gets_out"]
SAYS = "whatever the block ends with"

Right = Section


class Section(Right):
    async def __aexit__(self, kind, error, traceback):
        task, self._task = self._task, None
        if not self._stopped or kind is not asyncio.CancelledError:
            return False
        return task.uncancel() <= self._cancelling
