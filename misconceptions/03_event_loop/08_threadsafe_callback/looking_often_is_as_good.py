"""'I look every millisecond whether a reading has come: nobody will notice.'

The processor does: a program with nothing to do wakes a thousand times in a second.
"""

import asyncio

CAUGHT_BY = ["test_between_two_readings_the_loop_sleeps"]
SAYS = "That is polling"


async def collect(start, count):
    readings = []
    start(readings.append)
    while True:
        if len(readings) >= count:
            return readings
        await asyncio.sleep(0.001)
