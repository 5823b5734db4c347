"""'asyncio.wait() waits for the tasks, however many there are.'

With none it raises ValueError. gather() and a TaskGroup are content with nothing.
"""

import asyncio

CAUGHT_BY = ["test_any_iterable_will_do"]
SAYS = "needs at least one task"


async def outcomes(coros):
    tasks = [asyncio.create_task(coro) for coro in coros]
    await asyncio.wait(tasks)
    return [asyncio.CancelledError() if task.cancelled() else task.exception() or task.result() for task in tasks]
