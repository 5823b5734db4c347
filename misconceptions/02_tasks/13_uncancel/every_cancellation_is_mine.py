"""'A CancelledError in my block means that I was stopped.'

It may be a timeout around, or a shutdown. Who swallows that breaks a promise that others have made.
"""

import asyncio

CAUGHT_BY = ["test_a_cancellation_by_others_gets_out"]
SAYS = "nobody called stop()"

Right = Section


class Section(Right):
    async def __aexit__(self, kind, error, traceback):
        task, self._task = self._task, None
        if kind is not asyncio.CancelledError:
            return False
        task.uncancel()
        return True
