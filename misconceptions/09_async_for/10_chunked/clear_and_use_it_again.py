"""'After the yield I clear the list and fill it again.'

The consumer holds that very list. What it was given changes while it works on it.
"""

import asyncio

CAUGHT_BY = ["test_full_batch_is_given_at_once"]
SAYS = "the same list object"


async def chunked(source, size, seconds):
    loop = asyncio.get_running_loop()
    batch, deadline = [], 0.0
    upcoming = asyncio.ensure_future(anext(source))
    try:
        while True:
            done, _ = await asyncio.wait([upcoming], timeout=deadline - loop.time() if batch else None)
            if done:
                if upcoming.exception() is not None:
                    break
                batch.append(upcoming.result())
                if len(batch) == 1:
                    deadline = loop.time() + seconds
                upcoming = asyncio.ensure_future(anext(source))
            if not done or len(batch) == size:
                yield batch
                batch.clear()
        if batch:
            yield batch
        if not isinstance(error := upcoming.exception(), StopAsyncIteration):
            raise error
    finally:
        upcoming.cancel()
        await asyncio.gather(upcoming, return_exceptions=True)
        await source.aclose()
