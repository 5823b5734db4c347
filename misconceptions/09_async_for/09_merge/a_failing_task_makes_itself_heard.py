"""'When a source fails, its task fails, and I will hear of it.'

A task keeps its exception until somebody asks for it. The consumer waits at the queue for an item that nobody puts.
"""

import asyncio

CAUGHT_BY = ["test_error_reaches_the_consumer"]
SAYS = "deadlock"


async def merge(*sources):
    queue = asyncio.Queue()
    end = object()

    async def forward(source):
        async for item in source:
            await queue.put(item)
        await queue.put(end)

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
