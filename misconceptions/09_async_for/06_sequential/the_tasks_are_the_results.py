"""'create_task() gives me the result when it is there.'

It gives a task. The function ends while the work goes on, and nobody waits for it.
"""

import asyncio

CAUGHT_BY = ["test_result_of_each_photo_is_returned"]
SAYS = "must be awaited too"


async def shrink_all(photos, shrink):
    return [asyncio.create_task(shrink(photo)) async for photo in photos]
