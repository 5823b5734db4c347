"""'A task that is being cancelled must not commit: I ask cancelling().'

That counts the requests to the task, whenever they came, as sys.exc_info() tells of any exception that is being handled
somewhere around. How the block ended is told by the three arguments alone.
"""

import asyncio

CAUGHT_BY = ["test_what_was_before_the_block_does_not_count"]
SAYS = "cancelled before the block"


class Transaction:
    def __init__(self, database):
        self.database = database

    async def __aenter__(self):
        await self.database.begin()
        return self.database

    async def __aexit__(self, kind, error, traceback):
        if kind is not None or asyncio.current_task().cancelling():
            await self.database.rollback()
        else:
            await self.database.commit()
