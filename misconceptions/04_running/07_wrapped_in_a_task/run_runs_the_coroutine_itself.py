"""'run() takes a coroutine and runs that; for a Task I have to make one.'

The coroutine is stepped by a Task already. This makes a second one, of something else.
"""

import asyncio

CAUGHT_BY = ["test_the_coroutine_is_a_task"]
SAYS = "was there before"


async def this_task():
    return asyncio.create_task(asyncio.sleep(0))
