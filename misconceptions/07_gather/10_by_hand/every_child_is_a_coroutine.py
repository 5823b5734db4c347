"""'create_task() for each child, and they run.'

gather() takes tasks too, and other awaitables. ensure_future() makes a task only where there is none.
"""

import asyncio

CAUGHT_BY = ["test_children_and_results_may_be_anything"]
SAYS = "create_task() takes coroutines only"


async def my_gather(*children):
    pending = tasks = [asyncio.create_task(child) for child in children]
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    return [task.result() for task in tasks]
