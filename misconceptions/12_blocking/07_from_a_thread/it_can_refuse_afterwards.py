"""'If I am in the loop's thread, I raise RuntimeError instead of waiting.'

The coroutine was handed to the loop before that, and it will run, though the caller was told that it cannot.
"""

import asyncio

CAUGHT_BY = ["test_in_the_loops_own_thread_it_refuses", "test_the_loops_own_thread_may_be_any"]
SAYS = "its coroutine ran all the same"


def for_threads(function, timeout):
    loop = asyncio.get_running_loop()

    def call(*args, **kwargs):
        future = asyncio.run_coroutine_threadsafe(function(*args, **kwargs), loop)
        if asyncio._get_running_loop() is loop:
            raise RuntimeError("await the coroutine instead")
        try:
            return future.result(timeout)
        except TimeoutError:
            future.cancel()
            raise

    return call
