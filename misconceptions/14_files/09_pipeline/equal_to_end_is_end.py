"""'item == END tells whether it is the end.'

The item is asked whether it is equal, and may answer what it likes. `is` asks nobody.
"""

import asyncio

CAUGHT_BY = ["test_stage_3_every_item_is_transformed"]
SAYS = "mistaken for the end"


async def work(transform, workers, inbox, outbox):
    async def worker():
        while not ((item := await inbox.get()) == END):  # noqa: SIM201
            await outbox.put(await transform(item))
        inbox.put_nowait(END)

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    await outbox.put(END)
