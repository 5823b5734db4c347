"""'A class with __aenter__ and __aexit__ can be entered as often as I like.'

One after another, yes. Two blocks at once share its attributes, and the one that is left first ends the other's.
"""

CAUGHT_BY = ["test_saves_at_the_same_time_are_kept_apart", "test_a_save_within_a_save_is_another_transaction"]
SAYS = "which is over"


class Reusable:
    def __init__(self, server):
        self.server = server

    async def __aenter__(self):
        self.number = await self.server.begin()
        return self.number

    async def __aexit__(self, kind, error, traceback):
        if error is None:
            await self.server.commit(self.number)
        else:
            await self.server.rollback(self.number)


class Table:
    def __init__(self, server):
        self.server = server
        self.transaction = Reusable(server)

    async def save(self, rows):
        async with self.transaction as number:
            async for row in rows:
                await self.server.insert(number, row)
