"""'asyncio.run() waits until all tasks are done.'

It waits for the main coroutine alone. What is left is cancelled: a program with an endless task ends all the same.
"""

import asyncio

CAUGHT_BY = ["test_leftover_tasks_are_cancelled_and_awaited"]
SAYS = "cancels what is left"


def _end_tasks(loop):
    if tasks := asyncio.all_tasks(loop):
        loop.run_until_complete(asyncio.wait(tasks))
