"""'Each save() makes its own transaction, and keeps its number where the table can find it.'

The transactions are apart, but the number is shared: whoever began last has overwritten it for all.
"""

CAUGHT_BY = ["test_saves_at_the_same_time_are_kept_apart", "test_a_save_within_a_save_is_another_transaction"]
SAYS = "Whose number is that?"


class Table:
    def __init__(self, server):
        self.server = server

    async def save(self, rows):
        async with transaction(self.server) as self.number:
            async for row in rows:
                await self.server.insert(self.number, row)
