"""'I close at the end of the block, and where an exception comes I close as well.'

The exception may be that of close() itself, and then the connection is closed twice. `finally` is there once.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_all_is_put_away_where_closing_fails"]
SAYS = "close again"


@contextmanager
def session(connect):
    with asyncio.Runner() as runner:
        connection = runner.run(connect())
        try:
            yield lambda question: runner.run(connection.ask(question))
            runner.run(connection.close())
        except BaseException:
            runner.run(connection.close())
            raise
