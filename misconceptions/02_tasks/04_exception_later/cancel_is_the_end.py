"""'I cancel the tasks when I am cancelled, and that is that.'

cancel() asks. The tasks still have to clean up, and nobody waits for that.
"""

import asyncio

CAUGHT_BY = ["test_a_cancellation_of_the_caller_gets_out"]
SAYS = "then wait for its end"


async def outcomes(coros):
    tasks = [asyncio.create_task(coro) for coro in coros]
    try:
        if tasks:
            await asyncio.wait(tasks)
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        raise
    return [asyncio.CancelledError() if task.cancelled() else task.exception() or task.result() for task in tasks]
