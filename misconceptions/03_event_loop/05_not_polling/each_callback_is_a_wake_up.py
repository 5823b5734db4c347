"""'The loop wakes for each task that is ready.'

One round runs all that is ready, however much that is.
"""

import asyncio

CAUGHT_BY = ["test_one_wake_up_runs_all_that_is_ready"]
SAYS = "one round"


def wake_ups(coro):
    count = 0

    class CountingLoop(asyncio.SelectorEventLoop):
        def call_soon(self, *args, **kwargs):
            nonlocal count
            count += 1
            return super().call_soon(*args, **kwargs)

    loop = CountingLoop()
    try:
        loop.run_until_complete(coro)
    finally:
        loop.close()
    return count
