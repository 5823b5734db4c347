"""'task.cancel() ends the task.'

It asks. CancelledError is raised in the task when the loop runs it the next time, and its clean-up may await.
"""

import asyncio

CAUGHT_BY = ["test_leftover_tasks_are_cancelled_and_awaited"]
SAYS = "cancel() only asks"


def _end_tasks(loop):
    for task in asyncio.all_tasks(loop):
        task.cancel()
