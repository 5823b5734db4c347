"""'A worker that is cancelled stops its loop and returns.'

So does everything behind it: `work` puts END, as if all items had been done.
"""

import asyncio

CAUGHT_BY = ["test_stage_3_a_cancellation_stops_all"]
SAYS = "did not end with CancelledError"


async def work(transform, workers, inbox, outbox):
    async def worker():
        while (item := await inbox.get()) is not END:
            await outbox.put(await transform(item))
        inbox.put_nowait(END)

    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    await outbox.put(END)
