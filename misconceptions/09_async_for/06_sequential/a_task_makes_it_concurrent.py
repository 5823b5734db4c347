"""'With create_task() it is concurrent.'

Not when the task is awaited in the same line: the loop stands still until it is done, as before.
"""

import asyncio

CAUGHT_BY = ["test_photos_are_worked_on_at_the_same_time"]
SAYS = "which await holds up the next photo?"


async def shrink_all(photos, shrink):
    return [await asyncio.create_task(shrink(photo)) async for photo in photos]
