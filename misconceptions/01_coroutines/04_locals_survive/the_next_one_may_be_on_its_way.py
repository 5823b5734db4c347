"""'While I show one average, the next reading may be on its way already.'

It is asked for too early: a show() that fails, or stops the watch, leaves a reading behind that nobody awaits.
"""

import asyncio

CAUGHT_BY = ["test_the_average_goes_on_after_each_wait"]
SAYS = "before the next reading is asked for"


async def running_average(read, count, show):
    total = 0.0
    asked = asyncio.ensure_future(read())
    for number in range(1, count + 1):
        total += await asked
        if number < count:
            asked = asyncio.ensure_future(read())
        show(total / number)
    return total / count
