"""'If commit() fails, the transaction is over.'

It is still open, with its locks, until somebody rolls it back.
"""

CAUGHT_BY = ["test_a_commit_that_fails_is_rolled_back"]
SAYS = "expected ['commit', 'rollback'], seen ['commit']"


class Transaction:
    def __init__(self, database):
        self.database = database

    async def __aenter__(self):
        await self.database.begin()
        return self.database

    async def __aexit__(self, kind, error, traceback):
        if kind is None:
            await self.database.commit()
        else:
            await self.database.rollback()
