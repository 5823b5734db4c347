"""'While one reading is in use, a task can make the next measurement already.'

A fine thing where it is wanted. A generator does nothing until it is asked, and here nobody has asked yet.
"""

import asyncio

CAUGHT_BY = ["test_readings_measures_only_when_asked"]
SAYS = "measure in advance"


async def readings(measure, times):
    ahead = asyncio.create_task(measure())
    for number in range(times):
        reading = await ahead
        if number < times - 1:
            ahead = asyncio.create_task(measure())
        yield reading
