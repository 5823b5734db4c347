"""'asyncio.run() runs a coroutine, and in a worker thread no loop is in its way.'

It makes a loop of its own in that thread. The coroutine is then not where the connections, locks and queues of the
program are.
"""

import asyncio
import threading

CAUGHT_BY = ["test_it_runs_on_the_running_loop"]
SAYS = "asyncio.run() makes another loop"


def for_threads(function, timeout):
    here = threading.current_thread()

    def call(*args, **kwargs):
        if threading.current_thread() is here:
            raise RuntimeError("await the coroutine instead")

        async def limited():
            async with asyncio.timeout(timeout):
                return await function(*args, **kwargs)

        return asyncio.run(limited())

    return call
