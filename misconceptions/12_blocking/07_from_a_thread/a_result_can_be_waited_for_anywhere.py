"""'result() waits for the result, in whatever thread I call it.'

In the loop's own thread it waits for a coroutine that only this very thread could run: nothing moves any more.
"""

import asyncio

CAUGHT_BY = ["test_in_the_loops_own_thread_it_refuses", "test_the_loops_own_thread_may_be_any"]
SAYS = "a deadlock"


def for_threads(function, timeout):
    loop = asyncio.get_running_loop()

    def call(*args, **kwargs):
        future = asyncio.run_coroutine_threadsafe(function(*args, **kwargs), loop)
        try:
            return future.result(timeout)
        except TimeoutError:
            future.cancel()
            raise

    return call
