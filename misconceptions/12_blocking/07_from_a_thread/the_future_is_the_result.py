"""'run_coroutine_threadsafe() gives me what the coroutine returns.'

It gives a future, and comes back at once. The thread has to ask that for its result(), and waits there.
"""

import asyncio

CAUGHT_BY = ["test_the_thread_gets_the_result"]
SAYS = "The thread needs the result itself"


def for_threads(function, timeout):
    loop = asyncio.get_running_loop()

    def call(*args, **kwargs):
        return asyncio.run_coroutine_threadsafe(function(*args, **kwargs), loop)

    return call
