"""'The `with` of the Runner closes everything.'

It cancels what is left and closes its loop. It knows nothing of a connection, which has to say goodbye first.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_the_connection_is_closed_when_the_block_is_left"]
SAYS = "it knows nothing of the connection"


@contextmanager
def session(connect):
    with asyncio.Runner() as runner:
        connection = runner.run(connect())
        yield lambda question: runner.run(connection.ask(question))
