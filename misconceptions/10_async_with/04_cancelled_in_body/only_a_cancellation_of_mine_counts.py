"""'If nobody has cancelled this task there is nothing to do: I ask cancelling().'

A CancelledError may also come from something that the block awaited and that was cancelled itself.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_cancelled_await"]
SAYS = "left on the street"


@asynccontextmanager
async def rented(station):
    bike = await station.unlock()
    try:
        yield bike
    except asyncio.CancelledError:
        if asyncio.current_task().cancelling():
            await station.lock(bike)
            await station.pay(bike)
        raise
    except Exception:
        await station.lock(bike)
        await station.pay(bike)
        raise
    else:
        await station.lock(bike)
        await station.pay(bike)
