"""'When a task fails, its result() is the exception.'

result() raises the exception of a task that failed. A task that returned an exception object did not fail.
"""

CAUGHT_BY = ["test_any_exception_is_a_failure"]
SAYS = "result() raises what the task raised"


def status(task):
    if not task.done():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return "failed" if isinstance(task.result(), Exception) else "done"
