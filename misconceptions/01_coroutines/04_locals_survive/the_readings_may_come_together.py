"""'gather() fetches all readings at once, which saves the waiting.'

It asks one sensor for every reading at the same moment; there is no series of readings any more.
"""

import asyncio

CAUGHT_BY = ["test_the_average_goes_on_after_each_wait"]
SAYS = "before the next reading is asked for"


async def running_average(read, count, show):
    readings = await asyncio.gather(*(read() for _ in range(count)))
    for number in range(1, count + 1):
        show(sum(readings[:number]) / number)
    return sum(readings) / count
