"""'asyncio.run() runs a coroutine, wherever I call it.'

Where a loop is running it refuses: RuntimeError, before the coroutine has even started.
"""

import asyncio

CAUGHT_BY = ["test_it_works_in_a_running_loop"]
SAYS = "a loop is running in this thread already"


def call_sync(coroutine):
    return asyncio.run(coroutine)
