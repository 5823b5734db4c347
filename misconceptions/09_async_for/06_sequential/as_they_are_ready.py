"""'Each task appends its result, and so the list is in order.'

It is in the order in which the tasks end, which is another one as soon as a later photo is smaller.
"""

import asyncio

CAUGHT_BY = ["test_results_stand_in_the_order_of_arrival"]
SAYS = "Is that the order in which they were ready?"


async def shrink_all(photos, shrink):
    small = []

    async def work(photo):
        small.append(await shrink(photo))

    async with asyncio.TaskGroup() as group:
        async for photo in photos:
            group.create_task(work(photo))
    return small
