"""'run_coroutine_threadsafe() gives a future that I can wait for in a synchronous function.'

In another thread, yes. In the loop's own thread the loop waits for this function, and this function for the loop.
"""

import asyncio

CAUGHT_BY = ["test_it_works_in_a_running_loop"]
SAYS = "deadlock"


def call_sync(coroutine):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    return asyncio.run_coroutine_threadsafe(coroutine, loop).result()
