"""'run_coroutine_threadsafe(coro, asyncio.get_running_loop()) hands it over.'

In the worker thread no loop runs, so get_running_loop() raises there. Ask for the loop where it runs.
"""

import asyncio

CAUGHT_BY = ["test_the_thread_gets_the_result", "test_it_runs_on_the_running_loop"]
SAYS = "No event loop runs in that thread"


def for_threads(function, timeout):
    def call(*args, **kwargs):
        loop = asyncio.get_running_loop()
        return asyncio.run_coroutine_threadsafe(function(*args, **kwargs), loop).result(timeout)

    return call
