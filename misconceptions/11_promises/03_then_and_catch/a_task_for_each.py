"""'Each callback is given a task that waits for the end: so they are called in order.'

A task that waits has to be woken first; one that begins after the end need not wait, and overtakes it.
"""

import asyncio

CAUGHT_BY = ["test_callbacks_are_called_in_order"]
SAYS = "Do they stand in one queue?"


class Promise(Promise):
    def __init__(self):
        super().__init__()
        self._event, self._tasks = asyncio.Event(), []

    def _settle(self, state, result):
        if self._state == "pending":
            self._state, self._result = state, result
            self._event.set()

    def _when_settled(self, callback):
        async def wait():
            await self._event.wait()
            callback()

        self._tasks.append(self._loop.create_task(wait()))
