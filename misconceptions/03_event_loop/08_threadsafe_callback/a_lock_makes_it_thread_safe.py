"""'Two threads use it, so a lock around it makes it safe.'

The lock keeps the threads apart. It does not tell the loop to wake up.
"""

import asyncio
import threading

CAUGHT_BY = ["test_a_reading_wakes_the_loop"]
SAYS = "nothing woke the loop"


async def collect(start, count):
    loop = asyncio.get_running_loop()
    readings = asyncio.Queue()
    lock = threading.Lock()

    def on_reading(value):
        with lock:
            loop.call_soon(readings.put_nowait, value)

    start(on_reading)
    return [await readings.get() for _ in range(count)]
