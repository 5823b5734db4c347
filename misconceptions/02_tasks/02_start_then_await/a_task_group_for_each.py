"""'In a TaskGroup everything runs at the same time.'

Everything in the same group does. The end of the block waits for it, and here each request has a block of its own.
"""

import asyncio

CAUGHT_BY = ["test_all_are_asked_before_any_answers"]
SAYS = "Which await stands before the next request is sent?"


async def front_page(fetch):
    tasks = []
    for name in ("weather", "trains", "mail"):
        async with asyncio.TaskGroup() as group:
            tasks.append(group.create_task(fetch(name)))
    return [task.result() for task in tasks]
