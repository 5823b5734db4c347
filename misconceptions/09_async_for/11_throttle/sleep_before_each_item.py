"""'I sleep for the interval, then I give the item.'

The first item has nothing before it, and is late already.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_items_keep_their_distance"]
SAYS = "there is nothing before it to keep away from"


async def throttle(source, interval):
    async with aclosing(source):
        async for item in source:
            await asyncio.sleep(interval)
            yield item
