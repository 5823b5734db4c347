"""'There is a loop, so it can run the coroutine until that is complete.'

It is running already, and what it runs is us.
"""

import asyncio

CAUGHT_BY = ["test_it_works_in_a_running_loop"]
SAYS = "a loop is running in this thread already"


def call_sync(coroutine):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    return loop.run_until_complete(coroutine)
