"""'I have cleaned up after the error, so it is dealt with.'

Only the caller can know what to do about it: it must reach the caller.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_an_exception_of_the_block_changes_nothing"]
SAYS = "should reach the caller"


@contextmanager
def own_loop():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        yield loop
    except BaseException as error:
        print("failed:", error)
    finally:
        asyncio.set_event_loop(None)
        loop.close()
