"""'It is used up after the block, so I make a new one there.'

A block that fails skips that line, and another task that comes before it finds the old one.
"""

CAUGHT_BY = [
    "test_a_failed_save_does_not_keep_the_next_from_working",
    "test_a_cancelled_save_does_not_keep_the_next_from_working",
    "test_saves_at_the_same_time_are_kept_apart",
]
SAYS = "call the function once more"


class Table:
    def __init__(self, server):
        self.server = server
        self.transaction = transaction(server)

    async def save(self, rows):
        async with self.transaction as number:
            async for row in rows:
                await self.server.insert(number, row)
        self.transaction = transaction(self.server)
