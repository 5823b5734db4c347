"""'asyncio.run() runs a coroutine; for three coroutines I call it three times.'

Each call makes a loop and closes it. The connection stays behind on the first loop, with its task cancelled.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_the_answers_come_back", "test_one_connection_serves_all_questions"]
SAYS = "on another loop than connect()"


@contextmanager
def session(connect):
    connection = asyncio.run(connect())
    try:
        yield lambda question: asyncio.run(connection.ask(question))
    finally:
        asyncio.run(connection.close())
