"""'Every `seconds` I give what there is.'

Then an item that comes just before the tick has its batch to itself, and where nothing came there is nothing to give.
"""

import asyncio

CAUGHT_BY = ["test_time_runs_from_the_first_item_of_the_batch"]
SAYS = "Does the clock run from the beginning, or from the last batch?"


async def chunked(source, size, seconds):
    loop = asyncio.get_running_loop()
    batch, deadline = [], loop.time() + seconds
    upcoming = asyncio.ensure_future(anext(source))
    try:
        while True:
            done, _ = await asyncio.wait([upcoming], timeout=deadline - loop.time())
            if done:
                if upcoming.exception() is not None:
                    break
                batch.append(upcoming.result())
                upcoming = asyncio.ensure_future(anext(source))
            if not done or len(batch) == size:
                deadline = loop.time() + seconds
                if batch:
                    yield batch
                batch = []
        if batch:
            yield batch
        if not isinstance(error := upcoming.exception(), StopAsyncIteration):
            raise error
    finally:
        upcoming.cancel()
        await asyncio.gather(upcoming, return_exceptions=True)
        await source.aclose()
