"""'Each item is followed by what is left of its interval.'

The last one is followed by nothing that would have to keep away from it: the consumer waits for the bare end.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_the_end_and_an_error_are_passed_on"]
SAYS = "Is there a wait behind the last item?"


async def throttle(source, interval):
    loop = asyncio.get_running_loop()
    due = loop.time()
    async with aclosing(source):
        async for item in source:
            await asyncio.sleep(due - loop.time())
            due = loop.time() + interval
            yield item
        await asyncio.sleep(due - loop.time())
