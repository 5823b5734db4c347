"""'I await the task, and when it has been cancelled I come back.'

Awaiting a task that was cancelled raises CancelledError, and that looks as if this function had been cancelled.
"""

import asyncio

CAUGHT_BY = ["test_ticker_ticks_so_many_times"]
SAYS = "Awaiting a task that was cancelled raises it"


async def stop_after(ticks, ticker):
    seen = 0

    def tick():
        nonlocal seen
        seen += 1
        if seen == ticks:
            task.cancel()

    task = asyncio.create_task(ticker(tick))
    await task
    return "cancelled" if task.cancelled() else "done"
