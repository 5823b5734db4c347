"""'One stack holds both: `limit` marks for "open one", and the connections come to lie on top of them.'

A mark that comes back because connect() has failed lies on top, too, and covers a connection that is free.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_connection_is_used_again"]
SAYS = "Look for a connection first"

OPEN_ONE = object()


class Pool:
    def __init__(self, connect, limit):
        self._connect = connect
        self._stock = asyncio.LifoQueue()
        for _ in range(limit):
            self._stock.put_nowait(OPEN_ONE)

    @asynccontextmanager
    async def borrow(self):
        connection = await self._stock.get()
        try:
            if connection is OPEN_ONE:
                connection = await self._connect()
            yield connection
        finally:
            self._stock.put_nowait(connection)
