"""'A lock around taking a connection makes it safe.'

It does, but connect() is in it, too: everybody waits for it, even those for whom there is a place.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_waiter_goes_on_when_one_comes_back"]
SAYS = "Does one connect() wait for the other?"


class Pool:
    def __init__(self, connect, limit):
        self._connect = connect
        self._places = asyncio.Semaphore(limit)
        self._lock = asyncio.Lock()
        self._free = []

    @asynccontextmanager
    async def borrow(self):
        async with self._places:
            async with self._lock:
                connection = self._free.pop() if self._free else await self._connect()
            try:
                yield connection
            finally:
                self._free.append(connection)
