"""'If all are taken I wait for one to come back.'

If connect() fails for its holder, none comes back, though there is a place again: whoever waits must hear of that, too.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_failing_connect_leaves_its_place_to_the_others"]
SAYS = "wake them, so that they can open one themselves"


class Pool:
    def __init__(self, connect, limit):
        self._connect, self._limit = connect, limit
        self._opened = 0
        self._free = asyncio.Queue()

    @asynccontextmanager
    async def borrow(self):
        if self._free.empty() and self._opened < self._limit:
            self._opened += 1
            try:
                connection = await self._connect()
            except BaseException:
                self._opened -= 1
                raise
        else:
            connection = await self._free.get()
        try:
            yield connection
        finally:
            self._free.put_nowait(connection)
