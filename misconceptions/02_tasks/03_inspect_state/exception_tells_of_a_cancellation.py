"""'A cancelled task has a CancelledError, which exception() returns.'

exception() raises it. That is why there is cancelled().
"""

import asyncio

CAUGHT_BY = ["test_a_task_that_ended_with_cancelled_error_is_cancelled"]
SAYS = "ask cancelled() before"


def status(task):
    if not task.done():
        return "pending"
    error = task.exception()
    if isinstance(error, asyncio.CancelledError):
        return "cancelled"
    return "done" if error is None else "failed"
