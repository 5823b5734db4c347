"""'A task reads the source into a queue. When nobody takes from the queue any more, it is gone.'

A task lives until it ends or is cancelled. This one goes on reading for a consumer that has left.
"""

import asyncio

CAUGHT_BY = ["test_closing_it_closes_the_source", "test_cancelled_consumer_leaves_nothing_behind"]
SAYS = "the source is not closed yet"


async def chunked(source, size, seconds):
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()

    async def read():
        async for item in source:
            queue.put_nowait((item, None))

    reader = asyncio.create_task(read())
    reader.add_done_callback(lambda ended: queue.put_nowait((None, ended)))
    batch, deadline, ended = [], 0.0, None
    while ended is None:
        try:
            async with asyncio.timeout_at(deadline if batch else None):
                item, ended = await queue.get()
        except TimeoutError:
            yield batch
            batch = []
            continue
        if ended is None:
            batch.append(item)
        if len(batch) == 1:
            deadline = loop.time() + seconds
        if len(batch) == size or (ended is not None and batch):
            yield batch
            batch = []
    ended.result()
