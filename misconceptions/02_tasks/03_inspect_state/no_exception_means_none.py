"""'exception() gives None as long as there is none.'

As long as the task is pending it raises InvalidStateError: nobody can know yet.
"""

CAUGHT_BY = ["test_a_task_is_pending_until_it_returns"]
SAYS = "done() comes first"


def status(task):
    if task.exception() is not None:
        return "failed"
    if task.cancelled():
        return "cancelled"
    return "done" if task.done() else "pending"
