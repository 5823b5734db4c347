"""'I sleep for the interval, and look how long that took.'

It takes the interval, and then the lag. On a quiet loop that would be a lag all the time.
"""

import asyncio

CAUGHT_BY = ["test_each_lag_is_how_late_the_wake_up_came"]
SAYS = "how long the monitor has slept"


async def watch(work, interval):
    lags = []

    async def monitor():
        loop = asyncio.get_running_loop()
        while True:
            before = loop.time()
            await asyncio.sleep(interval)
            lags.append(loop.time() - before)

    task = asyncio.create_task(monitor())
    try:
        return await work(), lags
    finally:
        task.cancel()
