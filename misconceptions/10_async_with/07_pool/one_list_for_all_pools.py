"""'The list of free connections is an attribute of the class.'

So it is, and all pools of the program share it: one gets connections to the database of another.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_cancellation_loses_nothing"]
SAYS = "Do two pools share something?"


class Pool:
    _free = []  # noqa: RUF012

    def __init__(self, connect, limit):
        self._connect = connect
        self._places = asyncio.Semaphore(limit)

    @asynccontextmanager
    async def borrow(self):
        async with self._places:
            connection = self._free.pop() if self._free else await self._connect()
            try:
                yield connection
            finally:
                self._free.append(connection)
