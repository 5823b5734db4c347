"""'What stands after the yield runs when the block is left.'

An exception of the block comes out of the yield, so that those lines are passed over without a `finally`.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_an_exception_of_the_block_changes_nothing"]
SAYS = "finally"


@contextmanager
def own_loop():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    yield loop
    asyncio.set_event_loop(None)
    loop.close()
