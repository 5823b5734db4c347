"""'When the next item is due I ask for it.'

Only then does the source begin to work on it, so it comes late by the time that takes. And whether there is a next
item at all is known an interval too late.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_the_sources_work_does_not_slow_it_down"]
SAYS = "Is the source read only after the interval"


async def throttle(source, interval):
    loop = asyncio.get_running_loop()
    async with aclosing(source):
        async for item in source:
            due = loop.time() + interval
            yield item
            await asyncio.sleep(due - loop.time())
