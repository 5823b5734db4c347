"""'It ticks once a second, so I sleep that many seconds and cancel it.'

This one may. Another one ticks at another pace, and whoever sleeps by the clock does not hear it.
"""

import asyncio

CAUGHT_BY = ["test_ticker_ticks_so_many_times"]
SAYS = "Count the calls of tick()"


async def stop_after(ticks, ticker):
    task = asyncio.create_task(ticker(lambda: None))
    await asyncio.sleep(ticks + 0.1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    if task.cancelled():
        return "cancelled"
    return "done" if task.exception() is None else "failed"
