"""'`if error:` asks whether there was an exception.'

It asks the exception whether it is true. One with a length of 0 says no. `is not None` asks the right question.
"""

CAUGHT_BY = ["test_an_exception_rolls_back"]
SAYS = "seen ['commit']"


class Transaction:
    def __init__(self, database):
        self.database = database

    async def __aenter__(self):
        await self.database.begin()
        return self.database

    async def __aexit__(self, kind, error, traceback):
        if error:
            await self.database.rollback()
        else:
            await self.database.commit()
