"""'A closed loop is gone.'

It stays the current one: the next who asks for the current loop gets one that is closed.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_no_loop_is_current_after_the_block"]
SAYS = "still the current one"


@contextmanager
def own_loop():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        yield loop
    finally:
        loop.close()
