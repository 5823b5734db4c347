"""'loop.close() shuts the executor down.'

It does, but it does not wait: the threads go on with their jobs when run() has long returned.
"""

import asyncio

CAUGHT_BY = ["test_threads_are_waited_for"]
SAYS = "shutdown_default_executor"


def run(coro):
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(coro)
    finally:
        _end_tasks(loop)
        loop.run_until_complete(loop.shutdown_asyncgens())
        asyncio.set_event_loop(None)
        loop.close()
