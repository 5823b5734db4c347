"""'all_tasks() is a set, so the names are a set, too.'

The tasks are all different; their names need not be. A set of names has one entry where there are two tasks.
"""

import asyncio

CAUGHT_BY = ["test_every_task_counts"]
SAYS = "two of them named 'send'"


def census():
    return sorted({task.get_name() for task in asyncio.all_tasks() - {asyncio.current_task()}})
