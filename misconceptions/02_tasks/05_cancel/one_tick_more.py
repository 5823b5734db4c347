"""'Let it have its ticks, and stop it at the next.'

The last tick that was asked for is the moment; the next one comes too late, and may be a long way off.
"""

import asyncio

CAUGHT_BY = ["test_ticker_ticks_so_many_times"]
SAYS = "cancel at that number itself"


async def stop_after(ticks, ticker):
    seen = 0

    def tick():
        nonlocal seen
        seen += 1
        if seen > ticks:
            task.cancel()

    task = asyncio.create_task(ticker(tick))
    await asyncio.gather(task, return_exceptions=True)
    if task.cancelled():
        return "cancelled"
    return "done" if task.exception() is None else "failed"
