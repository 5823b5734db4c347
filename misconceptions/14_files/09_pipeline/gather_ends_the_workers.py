"""'gather() runs the workers, and raises when one of them fails.'

It raises, and the other workers go on, with nobody to wait for them.
"""

import asyncio

CAUGHT_BY = ["test_stage_3_a_failure_stops_all"]
SAYS = "gather() does neither"


async def work(transform, workers, inbox, outbox):
    async def worker():
        while (item := await inbox.get()) is not END:
            await outbox.put(await transform(item))
        inbox.put_nowait(END)

    await asyncio.gather(*(worker() for _ in range(workers)))
    await outbox.put(END)
