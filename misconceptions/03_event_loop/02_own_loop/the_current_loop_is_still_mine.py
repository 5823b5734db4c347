"""'At the end of the block the current loop is the one that I have made.'

Unless the block has set another one. Then the other is closed, and one's own stays open.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_the_block_may_make_another_loop_current"]
SAYS = "keep your own in a variable"


@contextmanager
def own_loop():
    asyncio.set_event_loop(asyncio.new_event_loop())
    try:
        yield asyncio.get_event_loop()
    finally:
        asyncio.get_event_loop().close()
        asyncio.set_event_loop(None)
