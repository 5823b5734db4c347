"""'The loop is the one that the current task runs in.'

In a callback the loop is running, but there is no current task.
"""

import asyncio

CAUGHT_BY = ["test_the_running_loop_is_returned"]
SAYS = "in a callback of the loop"


def loop_or_none():
    try:
        task = asyncio.current_task()
    except RuntimeError:
        return None
    return task.get_loop() if task else None
