"""'The current loop, if it is_running(), is the loop that is running me.'

It may be running in another thread, and then it does not run this code.
"""

import asyncio

CAUGHT_BY = ["test_a_loop_that_runs_in_another_thread_is_not_running_here"]
SAYS = "is_running() does not tell in which thread"


def loop_or_none():
    try:
        loop = asyncio.get_event_loop()
    except RuntimeError:
        return None
    return loop if loop.is_running() else None
