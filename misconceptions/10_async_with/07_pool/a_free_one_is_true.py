"""'`pop() or connect()`: if there is no free one, open one.'

A connection may be an object that is false: it is thrown away, and another one opened. Ask whether the list is empty.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_connection_is_used_again"]
SAYS = "the one that came back was free"


class Pool:
    def __init__(self, connect, limit):
        self._connect = connect
        self._places = asyncio.Semaphore(limit)
        self._free = []

    @asynccontextmanager
    async def borrow(self):
        async with self._places:
            connection = (self._free and self._free.pop()) or await self._connect()
            try:
                yield connection
            finally:
                self._free.append(connection)
