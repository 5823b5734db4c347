"""'done() is true when the task has done its work.'

It is true when the task has ended, which a task does by an exception or a cancellation, too.
"""

CAUGHT_BY = ["test_any_exception_is_a_failure", "test_a_task_that_ended_with_cancelled_error_is_cancelled"]
SAYS = "done() is true of every task that has ended"


def status(task):
    if task.done():
        return "done"
    if task.cancelled():
        return "cancelled"
    return "pending"
