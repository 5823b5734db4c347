"""'new_event_loop() makes the loop and makes it current.'

It only makes it. Which loop is current is for set_event_loop() to say.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_the_loop_is_current_in_the_block"]
SAYS = "set_event_loop"


@contextmanager
def own_loop():
    loop = asyncio.new_event_loop()
    try:
        yield loop
    finally:
        loop.close()
