"""'Without drift means: the n-th item comes n intervals after the first.'

After a pause that lets everything out at once that was behind it, which is what a throttle is there to prevent.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_a_pause_is_not_made_up_for", "test_a_slow_consumer_gets_no_burst"]
SAYS = "Is lost time made up for"


async def throttle(source, interval):
    loop = asyncio.get_running_loop()
    due = loop.time()
    async with aclosing(source):
        async for item in source:
            await asyncio.sleep(due - loop.time())
            due += interval
            yield item
