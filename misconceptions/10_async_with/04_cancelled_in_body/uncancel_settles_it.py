"""'I have dealt with the cancellation, so I call uncancel().'

uncancel() is for whoever has cancelled the task, such as a timeout. The request of somebody else has to stay counted:
timeouts and groups further out tell by the count whose cancellation it is.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_cancelled_task", "test_a_task_group"]
SAYS = "uncancel() is for whoever has cancelled"


@asynccontextmanager
async def rented(station):
    bike = await station.unlock()
    try:
        yield bike
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()
        raise
    finally:
        await station.lock(bike)
        await station.pay(bike)
