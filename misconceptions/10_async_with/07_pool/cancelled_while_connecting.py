"""'The `try` belongs around the `yield`: that is where something can go wrong.'

connect() can fail, and be cancelled, too. The place was taken by then, and nobody gives it back.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_cancellation_loses_nothing"]
SAYS = "What was not given back"


class Pool:
    def __init__(self, connect, limit):
        self._connect = connect
        self._places = asyncio.Semaphore(limit)
        self._free = []

    @asynccontextmanager
    async def borrow(self):
        await self._places.acquire()
        connection = self._free.pop() if self._free else await self._connect()
        try:
            yield connection
        finally:
            self._free.append(connection)
            self._places.release()
