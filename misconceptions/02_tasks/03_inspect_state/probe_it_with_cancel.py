"""'cancel() returns False when the task has ended, so that tells me whether it is pending.'

It does, and when it returns True the task is being cancelled.
"""

CAUGHT_BY = ["test_asking_leaves_the_task_as_it_is"]
SAYS = "Did status cancel it?"


def status(task):
    if task.cancel():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return "done" if task.exception() is None else "failed"
