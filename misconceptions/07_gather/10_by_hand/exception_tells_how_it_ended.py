"""'In the done callback exception() gives the error, or None.'

For a task that was cancelled it raises CancelledError: the callback breaks off, and the waiter is never told.
"""

import asyncio

CAUGHT_BY = ["test_cancelled_child_counts_as_one_that_failed"]
SAYS = "does not return: it raises"


async def my_gather(*children):
    tasks = [asyncio.ensure_future(child) for child in children]
    if not tasks:
        return []
    everything = asyncio.get_running_loop().create_future()

    def on_end(task):
        error = task.exception()
        if everything.done():
            return
        if error is not None:
            everything.set_exception(error)
        elif all(task.done() for task in tasks):
            everything.set_result([task.result() for task in tasks])

    for task in tasks:
        task.add_done_callback(on_end)
    try:
        return await everything
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        raise
