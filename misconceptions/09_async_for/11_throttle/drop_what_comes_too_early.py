"""'throttle() ignores what comes too early: I know it from JavaScript.'

That is meant for events of which the latest is enough. Here each item counts: it has to wait.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_items_keep_their_distance"]
SAYS = "it is not dropped"


async def throttle(source, interval):
    loop = asyncio.get_running_loop()
    due = loop.time()
    async with aclosing(source):
        async for item in source:
            if loop.time() >= due:
                due = loop.time() + interval
                yield item
