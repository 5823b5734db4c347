"""'`while item := await inbox.get()` runs until the end.'

It runs until the first item that is false. END is one object, and `is` finds it, and nothing else.
"""

import asyncio

CAUGHT_BY = ["test_stage_3_every_item_is_transformed"]
SAYS = "mistaken for the end"


async def work(transform, workers, inbox, outbox):
    async def worker():
        while (item := await inbox.get()) and item is not END:
            await outbox.put(await transform(item))
        inbox.put_nowait(END)

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    await outbox.put(END)
