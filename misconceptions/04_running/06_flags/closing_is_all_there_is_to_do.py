"""'run_until_complete(), then close(): that is all that run() does.'

run() also cancels the tasks that are left and waits until they have cleaned up.
"""

CAUGHT_BY = ["test_tasks_that_are_left_clean_up"]
SAYS = "never got to clean up"


def run_on(loop_factory, coroutine, *, debug=None):
    loop = loop_factory()
    if debug is not None:
        loop.set_debug(debug)
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()
