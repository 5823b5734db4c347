"""'They were cancelled: whatever they raise on the way out, nobody wants to know.'

A clean-up that fails has not cleaned up: data not saved, a lock not released. asyncio.run() reports each.
"""

import asyncio

CAUGHT_BY = ["test_errors_of_dying_tasks_are_reported"]
SAYS = "call_exception_handler"


def _end_tasks(loop):
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    if tasks:
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
