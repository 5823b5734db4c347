"""'A cancellation is no error, so I suppress it and the task ends quietly.'

It is no error, but it is news: a timeout that never sees CancelledError reports no timeout.
"""

import asyncio
from contextlib import suppress

CAUGHT_BY = ["test_a_timeout_cleans_up_and_times_out"]
SAYS = "nobody heard of it"


async def send(upload, parts):
    complete = False
    with suppress(OSError, asyncio.CancelledError):
        try:
            for part in parts:
                await upload.send(part)
            await upload.complete()
            complete = True
        finally:
            if not complete:
                await upload.abort()
    return complete
