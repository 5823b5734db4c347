"""'When my generator is closed, the one it reads is closed with it.'

`aclose()` leaves the `async for` at the `yield`, and nobody closes the inner generator: it needs an `aclosing` too.
"""

import asyncio

CAUGHT_BY = ["test_closing_it_closes_the_source", "test_cancelled_consumer_leaves_nothing_behind"]
SAYS = "`async for` does not close it"


async def throttle(source, interval):
    loop = asyncio.get_running_loop()
    due = loop.time()
    async for item in source:
        await asyncio.sleep(due - loop.time())
        due = loop.time() + interval
        yield item
