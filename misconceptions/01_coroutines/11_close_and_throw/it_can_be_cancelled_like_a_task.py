"""'It is asynchronous, so it has cancel().'

cancel() is a method of Task. A coroutine has close() and throw().
"""

CAUGHT_BY = ["test_stop_runs_the_cleanup_at_once"]
SAYS = "A coroutine has no cancel()"


def stop(coroutine):
    coroutine.cancel()
