"""'A task is cancelled by a CancelledError, so I throw one in.'

That runs the cleanup, but the error comes out again at whoever threw it, and one that has ended raises RuntimeError.
"""

import asyncio

CAUGHT_BY = ["test_stop_runs_the_cleanup_at_once"]
SAYS = "let CancelledError out"


def stop(coroutine):
    coroutine.throw(asyncio.CancelledError())
