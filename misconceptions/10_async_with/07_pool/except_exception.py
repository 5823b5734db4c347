"""'If the block fails, `except Exception` gives the connection back and raises again.'

A cancelled block raises CancelledError, which is no Exception: the connection is gone for good.
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
        try:
            connection = self._free.pop() if self._free else await self._connect()
            yield connection
        except Exception:
            self._places.release()
            raise
        self._free.append(connection)
        self._places.release()
