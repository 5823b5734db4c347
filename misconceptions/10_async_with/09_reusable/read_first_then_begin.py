"""'I collect the rows first: then the transaction is short, and nothing comes in between.'

The rows are to be read within the transaction. A failure while reading is not rolled back, as nothing was begun.
"""

CAUGHT_BY = [
    "test_a_transaction_has_begun_when_the_rows_are_read",
]
SAYS = "should be open"


class Table:
    def __init__(self, server):
        self.server = server

    async def save(self, rows):
        collected = [row async for row in rows]
        async with transaction(self.server) as number:
            for row in collected:
                await self.server.insert(number, row)
