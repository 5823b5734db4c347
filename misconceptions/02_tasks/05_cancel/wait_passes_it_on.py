"""'asyncio.wait() raises nothing of what the task does: it is all I need.'

And it does nothing to the task: when this function is cancelled, the ticker ticks on.
"""

import asyncio

CAUGHT_BY = ["test_a_cancellation_of_the_caller_gets_out"]
SAYS = "the ticker went on without it"


async def stop_after(ticks, ticker):
    seen = 0

    def tick():
        nonlocal seen
        seen += 1
        if seen == ticks:
            task.cancel()

    task = asyncio.create_task(ticker(tick))
    await asyncio.wait([task])
    if task.cancelled():
        return "cancelled"
    return "done" if task.exception() is None else "failed"
