"""'When the consumer is cancelled it wants no more items, so throttle just ends.'

Then the consumer's loop ends as if the source had, and the consumer goes on: its cancellation is lost.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_cancelled_consumer_leaves_nothing_behind"]
SAYS = "Was CancelledError caught and not raised again?"


async def throttle(source, interval):
    loop = asyncio.get_running_loop()
    due = loop.time()
    async with aclosing(source):
        async for item in source:
            try:
                await asyncio.sleep(due - loop.time())
            except asyncio.CancelledError:
                return
            due = loop.time() + interval
            yield item
