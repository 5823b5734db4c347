"""'After each item I sleep for the interval.'

What the consumer does with the item, and what the source does for the next one, comes on top: the pace is slower
than it should be, and falls further behind with each item.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_the_consumers_work_does_not_slow_it_down"]
SAYS = "the consumer works 0.2 s on each item"


async def throttle(source, interval):
    async with aclosing(source):
        async for item in source:
            yield item
            await asyncio.sleep(interval)
