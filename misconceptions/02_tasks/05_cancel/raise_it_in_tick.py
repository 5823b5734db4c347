"""'Cancelling is raising CancelledError, so tick() raises it.'

Then it is raised in the middle of the ticker's own lines, where nothing waits. cancel() has it raised at an await.
"""

import asyncio

CAUGHT_BY = ["test_ticker_ticks_so_many_times"]
SAYS = "Does tick() raise an exception?"


async def stop_after(ticks, ticker):
    seen = 0

    def tick():
        nonlocal seen
        seen += 1
        if seen == ticks:
            raise asyncio.CancelledError

    task = asyncio.create_task(ticker(tick))
    await asyncio.gather(task, return_exceptions=True)
    if task.cancelled():
        return "cancelled"
    return "done" if task.exception() is None else "failed"
