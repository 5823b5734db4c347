"""'call_soon is for now; from a thread I use call_later, then it is scheduled.'

A timer is noticed by the loop when it goes to sleep. This one sleeps already, and does not know of it.
"""

import asyncio

CAUGHT_BY = ["test_a_reading_wakes_the_loop"]
SAYS = "nothing woke the loop"


async def collect(start, count):
    loop = asyncio.get_running_loop()
    readings = asyncio.Queue()
    start(lambda value: loop.call_later(0, readings.put_nowait, value))
    return [await readings.get() for _ in range(count)]
