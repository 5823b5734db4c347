"""'Every worker runs until END comes.'

There is one END. The worker that takes it ends, and the others wait for ever.
"""

import asyncio

CAUGHT_BY = ["test_stage_3_every_item_is_transformed"]
SAYS = "for all workers"


async def work(transform, workers, inbox, outbox):
    async def worker():
        while (item := await inbox.get()) is not END:
            await outbox.put(await transform(item))

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    await outbox.put(END)
