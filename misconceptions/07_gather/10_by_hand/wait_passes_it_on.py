"""'If I am cancelled in wait(), its tasks are cancelled as well.'

wait() only stops waiting. That the cancellation reaches the children is gather()'s own doing.
"""

import asyncio

CAUGHT_BY = ["test_cancelling_the_caller_cancels_the_children"]
SAYS = "do not pass a cancellation on"


async def my_gather(*children):
    tasks = [asyncio.ensure_future(child) for child in children]
    for task in tasks:
        task.add_done_callback(_take_exception)
    pending = set(tasks)
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    return [task.result() for task in tasks]
