"""'call_soon registers the callback, from wherever I call it.'

It does register it, and the loop sleeps on, for nobody has written to its wake-up socket.
"""

import asyncio

CAUGHT_BY = ["test_a_reading_wakes_the_loop", "test_each_reading_wakes_the_loop"]
SAYS = "nothing woke the loop"


async def collect(start, count):
    loop = asyncio.get_running_loop()
    readings = asyncio.Queue()
    start(lambda value: loop.call_soon(readings.put_nowait, value))
    return [await readings.get() for _ in range(count)]
