"""'An exception is an object, so it is true in an `if`.'

Not if it has a length, as one with a list of errors may have. exception() gives None where there is none: ask for that.
"""

CAUGHT_BY = ["test_any_exception_is_a_failure"]
SAYS = "No exception is None"


def status(task):
    if not task.done():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return "failed" if task.exception() else "done"
