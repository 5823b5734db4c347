"""'To be safe, everything goes into the `try`.'

If unlock() fails there is no bike, and the cleanup fails over that: its own error hides the real one.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_without_a_bike_there_is_nothing_to_clean_up"]
SAYS = "nothing to clean up"


@asynccontextmanager
async def rented(station):
    try:
        bike = await station.unlock()
        yield bike
    finally:
        await station.lock(bike)
        await station.pay(bike)
