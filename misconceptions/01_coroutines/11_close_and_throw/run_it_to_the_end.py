"""'The finally block comes last, so I run the coroutine on until it is over.'

It is over then, but all the work that should not be done has been done.
"""

import contextlib

CAUGHT_BY = ["test_stop_runs_the_cleanup_at_once"]
SAYS = "run on to its end"


def stop(coroutine):
    with contextlib.suppress(StopIteration):
        while True:
            coroutine.send(None)
