"""'A TaskGroup waits for all of its tasks, and afterwards I ask each of them.'

When one of them fails it cancels the others, and raises an ExceptionGroup. Here each shall run to its end.
"""

import asyncio
from contextlib import suppress

CAUGHT_BY = ["test_all_run_to_their_end_at_the_same_time"]
SAYS = "should run to their end all the same"


async def outcomes(coros):
    tasks = []
    with suppress(ExceptionGroup):
        async with asyncio.TaskGroup() as group:
            tasks.extend(group.create_task(coro) for coro in coros)
    return [asyncio.CancelledError() if task.cancelled() else task.exception() or task.result() for task in tasks]
