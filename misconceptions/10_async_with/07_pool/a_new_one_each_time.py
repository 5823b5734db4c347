"""'A semaphore around connect() is a pool.'

It limits how many are open at once, and opens a new one for everybody. To use them again is what a pool is for.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_connection_is_used_again"]
SAYS = "the one that came back was free"


class Pool:
    def __init__(self, connect, limit):
        self._connect = connect
        self._places = asyncio.Semaphore(limit)

    @asynccontextmanager
    async def borrow(self):
        async with self._places:
            yield await self._connect()
