"""'An exception passes through by itself.'

It does, and leaves the unfinished batch behind: items that did arrive never reach the consumer.
"""

import asyncio

CAUGHT_BY = ["test_error_comes_after_the_items_before_it"]
SAYS = "Is the unfinished batch thrown away?"


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
                    break
                if len(batch) == 1:
                    deadline = loop.time() + seconds
                upcoming = asyncio.ensure_future(anext(source))
            if not done or len(batch) == size:
                yield batch
                batch = []
        if batch:
            yield batch
    finally:
        upcoming.cancel()
        await asyncio.gather(upcoming, return_exceptions=True)
        await source.aclose()
