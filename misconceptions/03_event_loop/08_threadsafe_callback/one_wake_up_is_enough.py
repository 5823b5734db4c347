"""'A future wakes the loop, so I wait for one, and take what has come.'

The first reading sets it, and the second finds it set. Each reading needs a wake-up of its own.
"""

import asyncio

CAUGHT_BY = ["test_each_reading_wakes_the_loop"]
SAYS = "the sensor measured [3.0, 0.0, -1.0, 3.0]"


async def collect(start, count):
    loop = asyncio.get_running_loop()
    has_come = asyncio.Event()
    readings = []

    def on_reading(value):
        readings.append(value)
        loop.call_soon_threadsafe(has_come.set)

    start(on_reading)
    await has_come.wait()
    return readings[:count]
