"""'A source that has ended puts None, as no item is None.'

Whoever made the streams was not told so. What marks the end must be something that no item can be.
"""

import asyncio

CAUGHT_BY = ["test_it_ends_when_the_last_source_ends"]
SAYS = "mistaken for the end of all"


async def merge(*sources):
    queue = asyncio.Queue()

    async def forward(source):
        async for item in source:
            await queue.put(item)
        await queue.put(None)

    tasks = [asyncio.create_task(forward(source)) for source in sources]
    try:
        ended = 0
        while ended < len(tasks):
            item = await queue.get()
            if item is None:
                ended += 1
            else:
                yield item
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
