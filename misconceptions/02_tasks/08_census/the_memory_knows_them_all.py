"""'I search the memory for Task objects that are not done.'

That finds the tasks of every loop of the program, and it looks at every object there is.
"""

import asyncio
import gc

CAUGHT_BY = ["test_another_loop_has_its_own_tasks"]
SAYS = "another loop's"


def census():
    me = asyncio.current_task()
    tasks = [found for found in gc.get_objects() if isinstance(found, asyncio.Task)]
    return sorted(task.get_name() for task in tasks if task is not me and not task.done())
