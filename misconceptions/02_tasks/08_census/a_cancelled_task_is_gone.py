"""'A task that was cancelled no longer counts.'

cancel() is a request. The task is at work until its cleanup is over, and that may take a while.
"""

import asyncio

CAUGHT_BY = ["test_a_task_is_listed_until_it_is_done"]
SAYS = "still cleaning up"


def census():
    me = asyncio.current_task()
    return sorted(task.get_name() for task in asyncio.all_tasks() if task is not me and not task.cancelling())
