"""'run_until_complete() on a loop of my own is the same as a Runner.'

It is one loop, too. But a Runner also cancels the tasks that are left, and waits until they have cleaned up.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = [
    "test_the_connection_is_closed_when_the_block_is_left",
    "test_the_connection_is_closed_when_the_block_fails",
    "test_all_is_put_away_where_connecting_fails",
    "test_all_is_put_away_where_closing_fails",
]
SAYS = "closing a loop ends no task"


@contextmanager
def session(connect):
    loop = asyncio.new_event_loop()
    try:
        connection = loop.run_until_complete(connect())
        try:
            yield lambda question: loop.run_until_complete(connection.ask(question))
        finally:
            loop.run_until_complete(connection.close())
    finally:
        loop.close()
