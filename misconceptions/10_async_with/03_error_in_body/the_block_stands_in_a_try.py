"""'A generator with try, except and finally: begin it all inside.'

If begin() fails there is nothing to roll back. And with everything in one `try`, the rollback runs all the same.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_begin_that_fails"]
SAYS = "there is no transaction"


@asynccontextmanager
async def Transaction(database):  # noqa: N802
    try:
        await database.begin()
        yield database
        await database.commit()
    except BaseException:
        await database.rollback()
        raise
