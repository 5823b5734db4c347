"""'One CancelledError is like another, so I raise a new one behind the cleanup.'

It has lost the message of `cancel(msg)` and the traceback, and is no longer the object that others may hold.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_cancelled_await"]
SAYS = "a new one has lost the message"


@asynccontextmanager
async def rented(station):
    bike = await station.unlock()
    cancelled = False
    try:
        yield bike
    except asyncio.CancelledError:
        cancelled = True
    finally:
        await station.lock(bike)
        await station.pay(bike)
    if cancelled:
        raise asyncio.CancelledError
