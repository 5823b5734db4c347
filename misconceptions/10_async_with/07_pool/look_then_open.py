"""'I open a new one only if there are fewer than `limit`. I check it.'

While connect() is awaited the others check, too, and all of them still see the old number.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_each_is_lent_to_one_user_at_a_time"]
SAYS = "between looking how many there are and having one more"


class Pool:
    def __init__(self, connect, limit):
        self._connect, self._limit = connect, limit
        self._opened = 0
        self._free = asyncio.Queue()

    @asynccontextmanager
    async def borrow(self):
        if self._free.empty() and self._opened < self._limit:
            self._free.put_nowait(await self._connect())
            self._opened += 1
        connection = await self._free.get()
        try:
            yield connection
        finally:
            self._free.put_nowait(connection)
