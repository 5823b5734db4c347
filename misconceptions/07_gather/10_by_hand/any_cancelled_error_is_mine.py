"""'except CancelledError: I was cancelled, so I cancel the children.'

A child that was cancelled raises it here, too. Then nobody has asked for the end of the others.
"""

import asyncio

CAUGHT_BY = ["test_cancelled_child_counts_as_one_that_failed"]
SAYS = "taken for one"


async def my_gather(*children):
    tasks = [asyncio.ensure_future(child) for child in children]
    for task in tasks:
        task.add_done_callback(_take_exception)
    try:
        for result in asyncio.as_completed(tasks):
            await result
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        raise
    return [task.result() for task in tasks]
