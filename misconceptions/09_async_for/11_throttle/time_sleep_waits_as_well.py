"""'time.sleep() waits, and more exactly.'

It holds up the whole event loop: while it waits no other task can go on.
"""

import asyncio
import time
from contextlib import aclosing

CAUGHT_BY = ["test_items_keep_their_distance"]
SAYS = "blocks the event loop"


async def throttle(source, interval):
    loop = asyncio.get_running_loop()
    due = loop.time()
    async with aclosing(source):
        async for item in source:
            time.sleep(max(0, due - loop.time()))  # noqa: ASYNC251
            due = loop.time() + interval
            yield item
