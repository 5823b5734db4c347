"""'I look at the clock once per item and remember that as the last time.'

The item is given after the wait. Who remembers the time from before it lets the next item through too early.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_items_keep_their_distance"]
SAYS = "was *given*, not after it arrived"


async def throttle(source, interval):
    loop = asyncio.get_running_loop()
    last = float("-inf")
    async with aclosing(source):
        async for item in source:
            now = loop.time()
            if now - last < interval:
                await asyncio.sleep(interval - (now - last))
            last = now
            yield item
