"""'I work on them in pairs.'

Then each pair waits for its slower half, and the third photo for both.
"""

import asyncio

CAUGHT_BY = ["test_photos_are_worked_on_at_the_same_time"]
SAYS = "which await holds up the next photo?"


async def shrink_all(photos, shrink):
    small, tasks = [], []
    async for photo in photos:
        tasks.append(asyncio.create_task(shrink(photo)))
        if len(tasks) == 2:
            small += await asyncio.gather(*tasks)
            tasks.clear()
    return small + await asyncio.gather(*tasks)
