"""'ensure_future() makes a future of any awaitable, and that I can run.'

A future belongs to a loop, and before asyncio.run() there is none to make it in.
"""

import asyncio

CAUGHT_BY = ["test_a_coroutine", "test_a_future_like_object"]
SAYS = "no event loop is running yet"


def run_any(awaitable):
    return asyncio.run(asyncio.wait_for(asyncio.ensure_future(awaitable), None))
