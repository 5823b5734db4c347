"""'gather() is a TaskGroup whose results are in a list.'

When a child fails, a TaskGroup cancels the others, waits for them, and raises a group. gather() does none of that.
"""

import asyncio

CAUGHT_BY = ["test_first_error_comes_out_at_once_and_the_others_go_on"]
SAYS = "came out in a group"


async def _await(child):
    return await child


async def my_gather(*children):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_await(child)) for child in children]
    return [task.result() for task in tasks]
