"""'A source that fails gives no more items, so it counts as ended.'

Its end and its failure are not the same: the consumer takes half a stream for a whole one.
"""

import asyncio

CAUGHT_BY = ["test_error_reaches_the_consumer"]
SAYS = "merge ended as if all were well"


async def merge(*sources):
    queue = asyncio.Queue()
    end = object()

    async def forward(source):
        try:
            async for item in source:
                await queue.put(item)
        finally:
            queue.put_nowait(end)

    tasks = [asyncio.create_task(forward(source)) for source in sources]
    try:
        running = len(tasks)
        while running:
            item = await queue.get()
            if item is end:
                running -= 1
            else:
                yield item
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
