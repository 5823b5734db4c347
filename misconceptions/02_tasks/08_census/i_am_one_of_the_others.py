"""'all_tasks() gives the other tasks.'

It gives all of them. The code that asks runs in a task itself, and is on the list.
"""

import asyncio

CAUGHT_BY = ["test_the_other_tasks_are_listed"]
SAYS = "the task that asks is no other task"


def census():
    return sorted(task.get_name() for task in asyncio.all_tasks())
