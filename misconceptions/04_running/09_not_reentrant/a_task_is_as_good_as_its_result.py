"""'In a loop I make a task and return that.'

The caller cannot await it, that is why it called this function.
"""

import asyncio

CAUGHT_BY = ["test_it_works_in_a_running_loop"]
SAYS = "it returned a Task"


def call_sync(coroutine):
    try:
        return asyncio.create_task(coroutine)
    except RuntimeError:
        return asyncio.run(coroutine)
