"""'I make it async, so that it can wait for the calls.'

Then calling it runs nothing, and who awaits it must wait until the last call.
"""

import asyncio

CAUGHT_BY = ["test_it_only_sets_timers"]
SAYS = "ordinary function"


async def every(interval, fn, times):
    loop = asyncio.get_running_loop()
    start = loop.time()
    for number in range(1, times + 1):
        await asyncio.sleep(start + number * interval - loop.time())
        fn()
