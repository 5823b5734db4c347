"""'At the end I aclose() the source, and its pending request ends with it.'

A generator that is at work on a request refuses to be closed. The request must be ended first.
"""

import asyncio

CAUGHT_BY = ["test_closing_it_closes_the_source"]
SAYS = "cancel that task, await its end, then close the source"


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
    finally:
        await source.aclose()
