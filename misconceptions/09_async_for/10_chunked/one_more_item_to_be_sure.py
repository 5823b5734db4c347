"""'When an item does not fit any more, the batch is full.'

It was full one item earlier, and has waited for that item since: for ever, if none comes.
"""

import asyncio

CAUGHT_BY = ["test_full_batch_is_given_at_once"]
SAYS = "Does a full batch wait for one more item?"


async def chunked(source, size, seconds):
    loop = asyncio.get_running_loop()
    batch, deadline = [], 0.0
    upcoming = asyncio.ensure_future(anext(source))
    try:
        while True:
            done, _ = await asyncio.wait([upcoming], timeout=deadline - loop.time() if batch else None)
            if done and upcoming.exception() is not None:
                break
            if not done or len(batch) == size:
                yield batch
                batch = []
            if done:
                batch.append(upcoming.result())
                if len(batch) == 1:
                    deadline = loop.time() + seconds
                upcoming = asyncio.ensure_future(anext(source))
        if batch:
            yield batch
    finally:
        upcoming.cancel()
        await asyncio.gather(upcoming, return_exceptions=True)
        await source.aclose()
