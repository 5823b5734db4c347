"""'`except Exception` catches whatever may happen in the block.'

CancelledError is a BaseException: it passes by. No error is ever seen, only bikes that nobody has brought back.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_cancelled_task", "test_a_timeout", "test_a_task_group"]
SAYS = "left on the street"


@asynccontextmanager
async def rented(station):
    bike = await station.unlock()
    try:
        yield bike
    except Exception:
        await station.lock(bike)
        await station.pay(bike)
        raise
    else:
        await station.lock(bike)
        await station.pay(bike)
