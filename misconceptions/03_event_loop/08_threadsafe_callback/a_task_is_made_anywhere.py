"""'In the callback I make a task that puts the value into the queue.'

create_task needs a loop that runs in this thread. The sensor's has none, so it raises, where nobody sees it.
"""

import asyncio

CAUGHT_BY = ["test_a_reading_wakes_the_loop"]
SAYS = "no event loop runs in that thread"


async def collect(start, count):
    readings = asyncio.Queue()
    tasks = set()

    async def keep(value):
        readings.put_nowait(value)

    def on_reading(value):
        coroutine = keep(value)
        try:
            tasks.add(asyncio.create_task(coroutine))
        finally:
            coroutine.close()

    start(on_reading)
    return [await readings.get() for _ in range(count)]
