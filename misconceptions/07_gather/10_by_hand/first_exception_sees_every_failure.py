"""'wait(FIRST_EXCEPTION) comes back when a child has failed, in whatever way.'

It does not count a child that was cancelled, and goes on waiting for the others.
"""

import asyncio

CAUGHT_BY = ["test_cancelled_child_counts_as_one_that_failed"]
SAYS = "does not come back for a cancelled child"


async def my_gather(*children):
    tasks = [asyncio.ensure_future(child) for child in children]
    if not tasks:
        return []
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        raise
    for task in tasks:
        task.add_done_callback(lambda task: task.cancelled() or task.exception())
    for task in done:
        task.result()
    return [task.result() for task in tasks]
