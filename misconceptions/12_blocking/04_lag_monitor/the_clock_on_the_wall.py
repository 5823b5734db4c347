"""'Time is time: perf_counter() is the most precise clock there is.'

A timer is set by the clock of its loop. What another clock says about it is the difference of the two clocks.
"""

import asyncio
from time import perf_counter

CAUGHT_BY = ["test_a_block_shows_in_the_lags"]
SAYS = "the clock that timers are set by"


async def watch(work, interval):
    lags = []

    async def monitor():
        while True:
            before = perf_counter()
            await asyncio.sleep(interval)
            lags.append(max(0.0, perf_counter() - before - interval))

    task = asyncio.create_task(monitor())
    try:
        return await work(), lags
    finally:
        task.cancel()
