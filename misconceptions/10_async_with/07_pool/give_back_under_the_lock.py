"""'A lock guards the list, when taking and when giving back.'

To give back it then waits for the lock, and can be cancelled while it waits: in `finally` an `await` is an `await`.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_who_is_cancelled_as_its_block_ends_gives_it_back"]
SAYS = "as its block came to an end"


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
                async with self._lock:
                    self._free.append(connection)
