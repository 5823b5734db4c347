"""'A TaskGroup stops and awaits them all: structured concurrency.'

Between two items the block is left open while the consumer's code runs. A failing task then cancels the consumer in
the middle of its own work, and an aclose() comes out as a group.
"""

import asyncio

CAUGHT_BY = ["test_error_waits_for_a_busy_consumer"]
SAYS = "A TaskGroup that is open across the `yield`"


async def merge(*sources):
    queue = asyncio.Queue()
    end = object()

    async def forward(source):
        async for item in source:
            await queue.put(item)
        await queue.put(end)

    async with asyncio.TaskGroup() as group:
        for source in sources:
            group.create_task(forward(source))
        running = len(sources)
        while running:
            item = await queue.get()
            if item is end:
                running -= 1
            else:
                yield item
