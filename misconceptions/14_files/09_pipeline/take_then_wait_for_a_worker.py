"""'I take an item and wait until a worker is free for it.'

That one is in hand already: with this, and a larger number, the queue behind loses its limit.
"""

import asyncio

CAUGHT_BY = ["test_stage_3_a_full_outbox_stops_the_workers"]
SAYS = "Take an item only when there is a free worker"


async def work(transform, workers, inbox, outbox):
    free = asyncio.Semaphore(workers)

    async def handle(item):
        await outbox.put(await transform(item))
        free.release()

    async with asyncio.TaskGroup() as group:
        while (item := await inbox.get()) is not END:
            await free.acquire()
            group.create_task(handle(item))
    await outbox.put(END)
