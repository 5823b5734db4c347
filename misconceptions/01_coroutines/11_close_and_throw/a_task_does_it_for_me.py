"""'I wrap it in a task and cancel that.'

cancel() only asks the loop to throw CancelledError in later. When stop returns, nothing has been cleaned up, and an
ordinary function cannot wait for it.
"""

import asyncio

CAUGHT_BY = ["test_stop_runs_the_cleanup_at_once"]
SAYS = "the finally block had not run"


def stop(coroutine):
    asyncio.ensure_future(coroutine).cancel()
