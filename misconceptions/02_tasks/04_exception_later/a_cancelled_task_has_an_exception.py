"""'exception() returns whatever ended the task.'

Of a task that was cancelled it raises CancelledError, and that looks as if outcomes() had been cancelled.
"""

import asyncio

CAUGHT_BY = ["test_a_cancelled_error_of_its_own_is_an_outcome"]
SAYS = "cancelled(), exception()"


async def outcomes(coros):
    tasks = [asyncio.create_task(coro) for coro in coros]
    if tasks:
        await asyncio.wait(tasks)
    return [task.exception() or task.result() for task in tasks]
