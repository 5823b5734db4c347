"""'all_tasks() has my task in it, so I take it from there.'

It has all tasks of the loop in it, and a set has no order. current_task() is the one that runs now.
"""

import asyncio

CAUGHT_BY = ["test_the_coroutine_is_a_task"]
SAYS = "that of another coroutine"


async def this_task():
    return sorted(asyncio.all_tasks(), key=lambda task: task.get_name())[-1]
