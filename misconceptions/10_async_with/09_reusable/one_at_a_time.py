"""'A lock keeps two from using it at once, and within the lock I make a new one.'

It keeps them apart by making them wait for one another, and a save() within a save() waits for itself.
"""

import asyncio

CAUGHT_BY = ["test_saves_at_the_same_time_are_kept_apart"]
SAYS = "Does one wait until the context manager is free again?"


class Table:
    def __init__(self, server):
        self.server = server
        self._lock = asyncio.Lock()

    async def save(self, rows):
        async with self._lock, transaction(self.server) as number:
            async for row in rows:
                await self.server.insert(number, row)
