"""'Whoever gives a connection back sets the result of the first that waits.'

The first may be cancelled before it wakes up. Then the connection is in a future that nobody looks at any more.
"""

import asyncio
from collections import deque
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_who_is_cancelled_as_one_comes_back_leaves_it_to_the_next"]
SAYS = "must go on to the next"

OPEN_ONE = object()


class Pool:
    def __init__(self, connect, limit):
        self._connect = connect
        self._free = [OPEN_ONE] * limit
        self._line = deque()

    def _give_back(self, connection):
        while self._line:
            waiter = self._line.popleft()
            if not waiter.done():
                waiter.set_result(connection)
                return
        self._free.append(connection)

    @asynccontextmanager
    async def borrow(self):
        if self._free:
            connection = self._free.pop()
        else:
            waiter = asyncio.get_running_loop().create_future()
            self._line.append(waiter)
            connection = await waiter
        try:
            if connection is OPEN_ONE:
                connection = await self._connect()
            yield connection
        finally:
            self._give_back(connection)
