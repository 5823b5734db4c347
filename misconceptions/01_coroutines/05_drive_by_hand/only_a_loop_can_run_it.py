"""'A coroutine runs in an event loop and nowhere else.'

A loop's task calls send() too, but it expects the futures of asyncio, not values of our own.
"""

import asyncio

CAUGHT_BY = ["test_what_the_coroutine_returns_is_returned", "test_each_pause_is_reported_while_it_lasts"]
SAYS = "an event loop understands only"


def drive(coro, report):
    return asyncio.run(coro)
