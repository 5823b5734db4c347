"""'Whoever catches the CancelledError has stopped the cancellation.'

The request is still counted, and a timeout that counts later takes the task for one that is being cancelled.
"""

import asyncio

CAUGHT_BY = ["test_the_cancellation_is_taken_back"]
SAYS = "who takes that back?"

Right = Section


class Section(Right):
    async def __aexit__(self, kind, error, traceback):
        self._task = None
        return self._stopped and kind is asyncio.CancelledError
