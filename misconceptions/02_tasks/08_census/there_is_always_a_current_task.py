"""'Somebody calls this, so there is a current task.'

Callbacks are called by the loop itself: there current_task() is None.
"""

import asyncio

CAUGHT_BY = ["test_in_a_callback_all_tasks_are_others"]
SAYS = "with or without a current task"


def census():
    tasks = asyncio.all_tasks()
    me = asyncio.current_task().get_name()
    names = [task.get_name() for task in tasks]
    names.remove(me)
    return sorted(names)
