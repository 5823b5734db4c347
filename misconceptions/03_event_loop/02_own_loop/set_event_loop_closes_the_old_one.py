"""'set_event_loop(None) puts the loop away.'

It only forgets it. The loop stays open.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_the_loop_is_closed_after_the_block"]
SAYS = "still open"


@contextmanager
def own_loop():
    asyncio.set_event_loop(asyncio.new_event_loop())
    try:
        yield asyncio.get_event_loop()
    finally:
        asyncio.set_event_loop(None)
