"""'A lock that my own task holds lets me in again.'

asyncio.Lock is not reentrant: the inner save() waits for the outer one, which waits for the inner one.
"""

import asyncio

CAUGHT_BY = ["test_a_save_within_a_save_is_another_transaction"]
SAYS = "waits for what the outer one holds"


class Table:
    def __init__(self, server):
        self.server = server
        self._lock = asyncio.Lock()

    async def save(self, rows):
        async with self._lock, transaction(self.server) as number:
            async for row in rows:
                await self.server.insert(number, row)
