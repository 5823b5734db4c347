"""'A DatabaseError comes from commit(), so one `except` around it all is enough.'

It may come from the block as well, which has been rolled back by then. What a `try` is to catch must be alone in it.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_an_exception_rolls_back"]
SAYS = "expected ['rollback'], seen ['rollback', 'rollback']"


@asynccontextmanager
async def Transaction(database):  # noqa: N802
    await database.begin()
    try:
        try:
            yield database
        except BaseException:
            await database.rollback()
            raise
        else:
            await database.commit()
    except DatabaseError:  # of commit()
        await database.rollback()
        raise
