"""'time.monotonic() tells the time as well.'

sleep() goes by the loop's clock, and that need not be this one: a loop with a clock of its own, as in a test with
virtual time, sleeps for hours while time.monotonic() hardly moves.
"""

import asyncio
import time
from contextlib import aclosing

CAUGHT_BY = ["test_the_consumers_work_does_not_slow_it_down"]
SAYS = "is another clock than the loop's asked"


async def throttle(source, interval):
    due = time.monotonic()
    async with aclosing(source):
        async for item in source:
            await asyncio.sleep(due - time.monotonic())
            due = time.monotonic() + interval
            yield item
