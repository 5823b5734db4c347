"""'A queue is made for threads.'

queue.Queue is. asyncio.Queue belongs to its loop: it wakes the task that waits, by call_soon, but not the loop.
"""

import asyncio

CAUGHT_BY = ["test_a_reading_wakes_the_loop"]
SAYS = "nothing woke the loop"


async def collect(start, count):
    readings = asyncio.Queue()
    start(readings.put_nowait)
    return [await readings.get() for _ in range(count)]
