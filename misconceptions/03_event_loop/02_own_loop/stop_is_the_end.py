"""'Whoever starts a loop stops it, and then it is done.'

stop() ends a run, and there is none any more. Only close() gives the selector and the sockets back.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_the_loop_is_closed_after_the_block"]
SAYS = "stop() only ends a run"


@contextmanager
def own_loop():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        yield loop
    finally:
        asyncio.set_event_loop(None)
        loop.stop()
