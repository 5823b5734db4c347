"""'Cancelling the task that waits for the next item ends the source, so it is closed.'

Where there is such a task. After a full batch there is none: the source stands at its `yield`, and needs an aclose().
"""

import asyncio

CAUGHT_BY = ["test_closing_it_closes_the_source"]
SAYS = "a full batch was given and aclose() has returned, but the source is not closed yet"


async def chunked(source, size, seconds):
    loop = asyncio.get_running_loop()
    batch, deadline = [], 0.0
    upcoming = None
    try:
        while True:
            if upcoming is None:
                upcoming = asyncio.ensure_future(anext(source))
            done, _ = await asyncio.wait([upcoming], timeout=deadline - loop.time() if batch else None)
            if done:
                if upcoming.exception() is not None:
                    break
                batch.append(upcoming.result())
                if len(batch) == 1:
                    deadline = loop.time() + seconds
                upcoming = None
            if not done or len(batch) == size:
                yield batch
                batch = []
        if batch:
            yield batch
        if not isinstance(error := upcoming.exception(), StopAsyncIteration):
            raise error
    finally:
        if upcoming is not None:
            upcoming.cancel()
            await asyncio.gather(upcoming, return_exceptions=True)
