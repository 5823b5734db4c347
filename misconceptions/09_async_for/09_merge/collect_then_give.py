"""'gather() reads them concurrently, then I give what it has collected, sorted by time.'

Everything is there and in order, but the first item comes when the last stream has ended, which may be never.
"""

import asyncio

CAUGHT_BY = ["test_items_come_as_they_become_available"]
SAYS = "Are they collected before they are given"


async def merge(*sources):
    loop = asyncio.get_running_loop()
    collected = []

    async def collect(source):
        async for item in source:
            collected.append((loop.time(), item))  # noqa: PERF401

    await asyncio.gather(*map(collect, sources))
    for _, item in sorted(collected, key=lambda pair: pair[0]):
        yield item
