"""'uvloop is there and it is faster, so that is what I return.'

Somebody has asked for asyncio's own loop, perhaps to find out whether a fault is uvloop's.
"""

import asyncio

CAUGHT_BY = ["test_asyncio_by_name"]
SAYS = "asyncio's own was asked for"


def loop_factory(setting="auto"):
    try:
        import uvloop

        return uvloop.new_event_loop
    except ImportError:
        if setting == "uvloop":
            raise
        return asyncio.new_event_loop
