"""'A task has a unique name, so I leave out my own name.'

Names are labels, and nobody keeps two tasks from having the same. Compare the tasks.
"""

import asyncio

CAUGHT_BY = ["test_every_task_counts"]
SAYS = "Are tasks told apart by their names?"


def census():
    me = asyncio.current_task()
    names = [task.get_name() for task in asyncio.all_tasks()]
    return sorted(name for name in names if me is None or name != me.get_name())
