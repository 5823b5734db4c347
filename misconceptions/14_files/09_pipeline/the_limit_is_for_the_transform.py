"""'A semaphore around the transform limits the work.'

The results that wait for room in the outbox are not counted, and pile up in tasks.
"""

import asyncio

CAUGHT_BY = ["test_stage_3_a_full_outbox_stops_the_workers"]
SAYS = "one that waits to put its result"


async def work(transform, workers, inbox, outbox):
    free = asyncio.Semaphore(workers)

    async def handle(item):
        try:
            result = await transform(item)
        finally:
            free.release()
        await outbox.put(result)

    async with asyncio.TaskGroup() as group:
        while await free.acquire() and (item := await inbox.get()) is not END:
            group.create_task(handle(item))
    await outbox.put(END)
