"""'When the time is up I give what there is.'

There may be nothing: before the first item of a batch no time runs, and at the end there may be no rest.
"""

import asyncio

CAUGHT_BY = ["test_rest_is_given_at_the_end_if_there_is_any"]
SAYS = "an empty batch was given"


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
                batch = []
        yield batch
        if not isinstance(error := upcoming.exception(), StopAsyncIteration):
            raise error
    finally:
        upcoming.cancel()
        await asyncio.gather(upcoming, return_exceptions=True)
        await source.aclose()
