"""'I give an item at each tick of the interval.'

An item that is long due waits for a tick, although nothing was given for a long time.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_a_pause_is_not_made_up_for"]
SAYS = "wait for a tick"


async def throttle(source, interval):
    loop = asyncio.get_running_loop()
    due = None
    async with aclosing(source):
        async for item in source:
            if due is None:
                due = loop.time()
            while due < loop.time():
                due += interval
            await asyncio.sleep(due - loop.time())
            due += interval
            yield item
