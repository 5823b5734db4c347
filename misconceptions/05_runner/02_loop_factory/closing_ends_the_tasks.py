"""'run_until_complete(), then close(): then I need no Runner.'

A Runner also cancels the tasks that are left and waits until they have cleaned up.
"""

CAUGHT_BY = ["test_an_error_while_cleaning_up_is_reported"]
SAYS = "closing a loop ends no task"


def run_reporting(coroutine, loop_factory, report):
    loop = reporting(loop_factory, report)()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()
