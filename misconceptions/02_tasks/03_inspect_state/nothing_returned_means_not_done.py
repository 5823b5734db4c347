"""'There is a result when the task is done, so nothing means that it is not.'

None, 0 and "" are results like any other. done() says whether the task has ended.
"""

CAUGHT_BY = ["test_any_result_is_done"]
SAYS = "the task has returned None"


def status(task):
    if task.cancelled():
        return "cancelled"
    if task.done() and task.exception():
        return "failed"
    return "done" if task.done() and task.result() else "pending"
