"""'A connection works on one loop only, so I connect anew in each run.'

The answers are right, and each of them pays for a new connection. With a Runner the loop stays, and so can the
connection.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_one_connection_serves_all_questions"]
SAYS = "kept from one question to the next"


@contextmanager
def session(connect):
    async def once(question):
        connection = await connect()
        try:
            return await connection.ask(question)
        finally:
            await connection.close()

    yield lambda question: asyncio.run(once(question))
