"""'shield() protects the source, so I can ask it again.'

The shielded request is still at work, and will take the next item. A generator takes one request at a time.
"""

import asyncio

CAUGHT_BY = ["test_nothing_is_lost_when_the_time_is_up"]
SAYS = "still at work on the last request"


async def chunked(source, size, seconds):
    loop = asyncio.get_running_loop()
    batch, deadline = [], 0.0
    while True:
        try:
            async with asyncio.timeout_at(deadline if batch else None):
                batch.append(await asyncio.shield(asyncio.ensure_future(anext(source))))
        except TimeoutError:
            yield batch
            batch = []
        except StopAsyncIteration:
            break
        if len(batch) == 1:
            deadline = loop.time() + seconds
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
