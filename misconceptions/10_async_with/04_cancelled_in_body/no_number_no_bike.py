"""'If unlock() has failed the number is still 0, and there is nothing to clean up.'

0 is the number of a bike, too. What may fail before there is a bike stands before the `try`, and nobody has to ask.
"""

from contextlib import asynccontextmanager

CAUGHT_BY = ["test_a_ride_that_ends"]
SAYS = "A number of 0 is false"


@asynccontextmanager
async def rented(station):
    bike = 0
    try:
        bike = await station.unlock()
        yield bike
    finally:
        if bike:
            await station.lock(bike)
            await station.pay(bike)
