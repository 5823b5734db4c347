"""'I have rolled back, so the error has been dealt with: return True.'

The caller then believes that the money was transferred.
"""

CAUGHT_BY = ["test_an_exception_rolls_back"]
SAYS = "To return a true value swallows it"


class Transaction:
    def __init__(self, database):
        self.database = database

    async def __aenter__(self):
        await self.database.begin()
        return self.database

    async def __aexit__(self, kind, error, traceback):
        if kind is None:
            await self.database.commit()
            return False
        await self.database.rollback()
        return True
