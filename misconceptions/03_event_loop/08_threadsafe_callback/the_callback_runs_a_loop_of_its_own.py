"""'put() is a coroutine, so the thread runs it with asyncio.run().'

That runs it on another loop. The task that waits belongs to the first one, which nobody has woken.
"""

import asyncio

CAUGHT_BY = ["test_a_reading_wakes_the_loop"]
SAYS = "nothing woke the loop"


async def collect(start, count):
    readings = asyncio.Queue()
    start(lambda value: asyncio.run(readings.put(value)))
    return [await readings.get() for _ in range(count)]
