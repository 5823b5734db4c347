"""'One more round of the loop, and the cancelled tasks are gone.'

Only those whose clean-up awaits nothing. Whoever waits must wait for the tasks, not for a moment.
"""

import asyncio

CAUGHT_BY = ["test_leftover_tasks_are_cancelled_and_awaited"]
SAYS = "however long"


def _end_tasks(loop):
    for task in asyncio.all_tasks(loop):
        task.cancel()
    loop.run_until_complete(asyncio.sleep(0))
