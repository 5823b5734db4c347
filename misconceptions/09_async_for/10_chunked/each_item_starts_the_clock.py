"""'I wait at most `seconds` for each item.'

Then a batch lasts as long as items come often enough: its first item may wait for `size` times the limit.
"""

import asyncio

CAUGHT_BY = ["test_time_runs_from_the_first_item_of_the_batch"]
SAYS = "Is the time taken anew with each item"


async def chunked(source, size, seconds):
    batch = []
    upcoming = asyncio.ensure_future(anext(source))
    try:
        while True:
            done, _ = await asyncio.wait([upcoming], timeout=seconds if batch else None)
            if done:
                if upcoming.exception() is not None:
                    break
                batch.append(upcoming.result())
                upcoming = asyncio.ensure_future(anext(source))
            if not done or len(batch) == size:
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
