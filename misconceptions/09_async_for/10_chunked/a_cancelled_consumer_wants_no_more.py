"""'When the consumer is cancelled it wants no more batches, so chunked just ends.'

Then the consumer's loop ends as if the source had, and the consumer goes on: its cancellation is lost.
"""

import asyncio

CAUGHT_BY = ["test_cancelled_consumer_leaves_nothing_behind"]
SAYS = "Was CancelledError caught and not raised again?"


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
        if batch:
            yield batch
        if not isinstance(error := upcoming.exception(), StopAsyncIteration):
            raise error
    except asyncio.CancelledError:
        return
    finally:
        upcoming.cancel()
        await asyncio.gather(upcoming, return_exceptions=True)
        await source.aclose()
