"""'With each item I look whether the time is up.'

While no item comes, nobody looks. The batch is given when the next item arrives, however late that is.
"""

import asyncio

CAUGHT_BY = ["test_time_runs_from_the_first_item_of_the_batch"]
SAYS = "only looked at when an item comes"


async def chunked(source, size, seconds):
    loop = asyncio.get_running_loop()
    batch, deadline = [], 0.0
    async for item in source:
        if batch and loop.time() >= deadline:
            yield batch
            batch = []
        if not batch:
            deadline = loop.time() + seconds
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
