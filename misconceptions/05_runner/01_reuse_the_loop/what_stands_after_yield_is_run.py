"""'What stands after `yield` is run when the block is left.'

It is, if the block ends well. An exception of the block is raised at the `yield`, and passes it by.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_the_connection_is_closed_when_the_block_fails"]
SAYS = "unless that is in `finally`"


@contextmanager
def session(connect):
    with asyncio.Runner() as runner:
        connection = runner.run(connect())
        yield lambda question: runner.run(connection.ask(question))
        runner.run(connection.close())
