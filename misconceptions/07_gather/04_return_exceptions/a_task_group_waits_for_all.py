"""'A TaskGroup waits for all of its tasks, so I can look at them afterwards.'

It does, but the first error cancels the others, and then it raises.
"""

import asyncio

CAUGHT_BY = ["test_readings_and_errors_are_told_apart"]
SAYS = "a TaskGroup raises them all"


async def read_all(names, read):
    async with asyncio.TaskGroup() as group:
        tasks = {name: group.create_task(read(name)) for name in names}
    return {name: task.result() for name, task in tasks.items() if not task.exception()}, {
        name: task.exception() for name, task in tasks.items() if task.exception()
    }
