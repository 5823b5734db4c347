"""'When the source ends, I am done.'

The items of the last batch, which is seldom full, are gone without a word.
"""

import asyncio

CAUGHT_BY = ["test_rest_is_given_at_the_end_if_there_is_any"]
SAYS = "something is missing"


async def chunked(source, size, seconds):
    loop = asyncio.get_running_loop()
    batch, deadline = [], 0.0
    upcoming = asyncio.ensure_future(anext(source))
    try:
        while True:
            done, _ = await asyncio.wait([upcoming], timeout=deadline - loop.time() if batch else None)
            if done:
                try:
                    batch.append(upcoming.result())
                except StopAsyncIteration:
                    return
                if len(batch) == 1:
                    deadline = loop.time() + seconds
                upcoming = asyncio.ensure_future(anext(source))
            if not done or len(batch) == size:
                yield batch
                batch = []
    finally:
        upcoming.cancel()
        await asyncio.gather(upcoming, return_exceptions=True)
        await source.aclose()
