"""'A case for the cancellation above, and `finally` for the rest.'

`finally` runs for the cancellation as well, and the ride is paid twice.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_cancelled_task", "test_a_timeout", "test_a_task_group"]
SAYS = "each once"


@asynccontextmanager
async def rented(station):
    bike = await station.unlock()
    try:
        yield bike
    except asyncio.CancelledError:
        await station.lock(bike)
        await station.pay(bike)
        raise
    finally:
        await station.lock(bike)
        await station.pay(bike)
