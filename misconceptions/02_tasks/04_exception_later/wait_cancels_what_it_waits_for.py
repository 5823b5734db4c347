"""'When I am cancelled in asyncio.wait(), so are the tasks that I wait for.'

wait() only waits. The tasks go on without anybody who would stop them or look at their exceptions.
"""

import asyncio

CAUGHT_BY = ["test_a_cancellation_of_the_caller_gets_out"]
SAYS = "both should have been cancelled"


async def outcomes(coros):
    tasks = [asyncio.create_task(coro) for coro in coros]
    if tasks:
        await asyncio.wait(tasks)
    return [asyncio.CancelledError() if task.cancelled() else task.exception() or task.result() for task in tasks]
