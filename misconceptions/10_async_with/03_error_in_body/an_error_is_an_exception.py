"""'If it is an Exception, roll back.'

CancelledError is none, and so a transaction that was cancelled half way is committed.
"""

CAUGHT_BY = ["test_a_cancellation_rolls_back"]
SAYS = "seen ['commit']"


class Transaction:
    def __init__(self, database):
        self.database = database

    async def __aenter__(self):
        await self.database.begin()
        return self.database

    async def __aexit__(self, kind, error, traceback):
        if isinstance(error, Exception):
            await self.database.rollback()
        else:
            await self.database.commit()
