"""'Inside a TaskGroup everything runs at once.'

A group waits at the end of its block, and here that is the end of each turn.
"""

import asyncio

CAUGHT_BY = ["test_photos_are_worked_on_at_the_same_time"]
SAYS = "which await holds up the next photo?"


async def shrink_all(photos, shrink):
    tasks = []
    async for photo in photos:
        async with asyncio.TaskGroup() as group:
            tasks.append(group.create_task(shrink(photo)))
    return [task.result() for task in tasks]
