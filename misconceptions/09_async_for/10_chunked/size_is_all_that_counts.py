"""'A batch is given when it is full, and the rest at the end.'

While the source is slow, the items that are there wait for those that are not: that is what the time limit is for.
"""

CAUGHT_BY = ["test_time_runs_from_the_first_item_of_the_batch"]
SAYS = "does anything wait for the time?"


async def chunked(source, size, seconds):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
