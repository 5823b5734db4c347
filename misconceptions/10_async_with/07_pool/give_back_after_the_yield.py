"""'What stands below the yield runs when the block ends.'

Only if the block ends well. An exception is raised at the `yield`, and without `finally` it skips the rest.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_broken_block_gives_it_back", "test_a_cancellation_loses_nothing"]
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
        yield connection
        self._free.append(connection)
        self._places.release()
