"""'Each worker that sees END passes it on.'

Who reads the results stops at the first END, while other workers are still at their last items.
"""

import asyncio

CAUGHT_BY = ["test_stage_3_every_item_is_transformed"]
SAYS = "every worker put an END"


async def work(transform, workers, inbox, outbox):
    async def worker():
        while (item := await inbox.get()) is not END:
            await outbox.put(await transform(item))
        inbox.put_nowait(END)
        await outbox.put(END)

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
