"""'A cancelled task cannot await any more, so another task has to bring the bike back.'

It can: CancelledError was raised once, and the next await waits as always. The other task is not over when
the block is.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_cancelled_task", "test_a_timeout", "test_a_ride_that_ends"]
SAYS = "awaited"

background = set()


async def bring_back(station, bike):
    await station.lock(bike)
    await station.pay(bike)


@asynccontextmanager
async def rented(station):
    bike = await station.unlock()
    try:
        yield bike
    finally:
        task = asyncio.create_task(bring_back(station, bike))
        background.add(task)
        task.add_done_callback(background.discard)
