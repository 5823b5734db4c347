"""'I read the source into a list, then I give the items at a steady pace.'

The first item comes when the last one is there. Of a source that never ends nothing ever comes.
"""

import asyncio

CAUGHT_BY = ["test_the_sources_work_does_not_slow_it_down"]
SAYS = "to its end before the first item"


async def throttle(source, interval):
    loop = asyncio.get_running_loop()
    due = loop.time()
    for item in [item async for item in source]:
        await asyncio.sleep(due - loop.time())
        due = loop.time() + interval
        yield item
