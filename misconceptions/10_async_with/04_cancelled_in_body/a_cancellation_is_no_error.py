"""'A cancellation is no error: I clean up, and that is it.'

Caught at the yield and not raised again it is gone. The code behind the block goes on as if it had gone well.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_cancelled_task", "test_a_task_group"]
SAYS = "it went on behind the block"


@asynccontextmanager
async def rented(station):
    bike = await station.unlock()
    try:
        yield bike
    except asyncio.CancelledError:
        pass
    finally:
        await station.lock(bike)
        await station.pay(bike)
