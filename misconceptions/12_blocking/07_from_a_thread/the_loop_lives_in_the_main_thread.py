"""'The event loop runs in the main thread, so only there I must not wait.'

It runs where somebody has started it: in a server or a test often in another thread.
"""

import asyncio
import threading

CAUGHT_BY = ["test_the_loops_own_thread_may_be_any"]
SAYS = "a deadlock"


def for_threads(function, timeout):
    loop = asyncio.get_running_loop()

    def call(*args, **kwargs):
        if threading.current_thread() is threading.main_thread():
            raise RuntimeError("await the coroutine instead")
        future = asyncio.run_coroutine_threadsafe(function(*args, **kwargs), loop)
        try:
            return future.result(timeout)
        except TimeoutError:
            future.cancel()
            raise

    return call
