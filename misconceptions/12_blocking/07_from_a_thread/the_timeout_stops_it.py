"""'result(timeout) stops the coroutine when the time is over.'

It stops waiting. The coroutine goes on, on the loop, until somebody cancels the future.
"""

import asyncio
import threading

CAUGHT_BY = ["test_after_the_timeout_the_coroutine_is_cancelled"]
SAYS = "cancel the future"


def for_threads(function, timeout):
    loop = asyncio.get_running_loop()
    here = threading.current_thread()

    def call(*args, **kwargs):
        if threading.current_thread() is here:
            raise RuntimeError("await the coroutine instead")
        return asyncio.run_coroutine_threadsafe(function(*args, **kwargs), loop).result(timeout)

    return call
