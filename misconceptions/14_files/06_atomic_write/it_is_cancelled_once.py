"""'When CancelledError comes I await the work to its end, then raise it again.'

The second cancellation comes while it is awaited, and to await a future is to hand the cancellation on to it.
"""

import asyncio

CAUGHT_BY = ["test_a_write_is_cancelled_twice"]
SAYS = "the second cancellation"


async def atomic_write(path, data):
    work = asyncio.ensure_future(asyncio.to_thread(replace_content, path, data))
    try:
        await asyncio.shield(work)
    except asyncio.CancelledError:
        await work
        raise
