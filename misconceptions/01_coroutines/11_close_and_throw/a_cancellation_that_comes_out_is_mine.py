"""'I throw CancelledError in, so the CancelledError that comes out is mine.'

The cleanup may raise one of its own, for instance from a task whose result it asks for. That one is for the caller,
and close() lets it through, as it throws GeneratorExit in.
"""

import asyncio
import inspect

CAUGHT_BY = ["test_an_error_in_the_cleanup_reaches_the_caller"]
SAYS = "it is not yours to swallow"


def stop(coroutine):
    if inspect.getcoroutinestate(coroutine) == inspect.CORO_CLOSED:
        return
    try:
        coroutine.throw(asyncio.CancelledError())
    except (StopIteration, asyncio.CancelledError):
        return
    raise CleanupNeedsALoop
