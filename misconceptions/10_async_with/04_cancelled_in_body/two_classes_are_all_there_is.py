"""'Exception and CancelledError: that is all that can come.'

KeyboardInterrupt, SystemExit and GeneratorExit are neither. `finally` needs no list.
"""

import asyncio
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_an_exception_of_another_kind"]
SAYS = "a list of classes forgets others"


@asynccontextmanager
async def rented(station):
    bike = await station.unlock()
    try:
        yield bike
    except (Exception, asyncio.CancelledError):
        await station.lock(bike)
        await station.pay(bike)
        raise
    else:
        await station.lock(bike)
        await station.pay(bike)
