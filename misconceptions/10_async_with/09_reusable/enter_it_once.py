"""'It can be entered once only, so I enter it at the first save() and keep it open.'

No error is left, but nothing is ever committed: what was one transaction for each save() is one without end.
"""

CAUGHT_BY = ["test_it_can_save_more_than_once"]
SAYS = "these transactions should be committed"


class Table:
    def __init__(self, server):
        self.server = server
        self.transaction = transaction(server)
        self.number = None

    async def save(self, rows):
        if self.number is None:
            self.number = await self.transaction.__aenter__()
        async for row in rows:
            await self.server.insert(self.number, row)
