"""'cancelling() tells me that it was cancelled.'

It counts the requests. The task may still be cleaning up, and may end in another way after all.
"""

CAUGHT_BY = ["test_a_request_to_stop_is_not_the_end"]
SAYS = "which is a request: the task has not ended"


def status(task):
    if task.cancelling() or task.cancelled():
        return "cancelled"
    if not task.done():
        return "pending"
    return "done" if task.exception() is None else "failed"
