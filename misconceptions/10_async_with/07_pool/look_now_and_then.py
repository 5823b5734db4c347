"""'If none is free, sleep a little and look again.'

A connection lies idle until the next look, and whoever looks too often keeps the loop busy. Let yourself be woken.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_waiter_goes_on_when_one_comes_back"]
SAYS = "look now and then"


class Pool:
    def __init__(self, connect, limit):
        self._connect, self._places = connect, limit
        self._free = []

    @asynccontextmanager
    async def borrow(self):
        while self._places == 0:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
        self._places -= 1
        try:
            connection = self._free.pop() if self._free else await self._connect()
            try:
                yield connection
            finally:
                self._free.append(connection)
        finally:
            self._places += 1
