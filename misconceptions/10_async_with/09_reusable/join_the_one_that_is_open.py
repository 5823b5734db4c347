"""'If a transaction is open already, a save() can simply take part in it.'

Then what the inner save() did is undone when the outer one fails, and two tasks commit each other's half-done work.
"""

CAUGHT_BY = ["test_a_save_within_a_save_is_another_transaction"]
SAYS = "it alone should be rolled back"


class Table:
    def __init__(self, server):
        self.server = server
        self.number = None

    async def save(self, rows):
        if self.number is not None:
            async for row in rows:
                await self.server.insert(self.number, row)
            return
        async with transaction(self.server) as self.number:
            try:
                async for row in rows:
                    await self.server.insert(self.number, row)
            finally:
                self.number = None
