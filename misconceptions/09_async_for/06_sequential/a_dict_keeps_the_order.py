"""'A dict from photo to task keeps the order of arrival.'

It does, but it holds each key once: a photo that comes twice has one result.
"""

import asyncio

CAUGHT_BY = ["test_result_of_each_photo_is_returned"]
SAYS = "give three results in this order"


async def shrink_all(photos, shrink):
    async with asyncio.TaskGroup() as group:
        tasks = {photo: group.create_task(shrink(photo)) async for photo in photos}
    return [task.result() for task in tasks.values()]
