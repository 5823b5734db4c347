"""'`except Exception` sees every way in which a block can fail.'

KeyboardInterrupt, SystemExit and CancelledError are no subclasses of Exception.
"""

import asyncio
from contextlib import contextmanager

CAUGHT_BY = ["test_an_exception_of_the_block_changes_nothing"]
SAYS = "KeyboardInterrupt"


@contextmanager
def own_loop():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        yield loop
    except Exception:
        asyncio.set_event_loop(None)
        loop.close()
        raise
    else:
        asyncio.set_event_loop(None)
        loop.close()
