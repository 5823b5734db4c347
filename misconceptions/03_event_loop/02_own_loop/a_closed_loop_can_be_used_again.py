"""'Making a loop is expensive, so I keep mine for the next time.'

A closed loop never runs again, and one that is not closed holds its sockets until the program ends.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_each_block_has_its_own_loop"]
SAYS = "closed loop"


_loop = None


@contextmanager
def own_loop():
    global _loop
    _loop = _loop or asyncio.new_event_loop()
    asyncio.set_event_loop(_loop)
    try:
        yield _loop
    finally:
        asyncio.set_event_loop(None)
        _loop.close()
