"""'A failed item must not stop the others, so I pass its exception on.'

Nobody hears of it: the exception is written as if it were a line, or dropped.
"""

import asyncio

CAUGHT_BY = ["test_stage_3_a_failure_stops_all"]
SAYS = "taken for a result"


async def work(transform, workers, inbox, outbox):
    async def worker():
        while (item := await inbox.get()) is not END:
            try:
                result = await transform(item)
            except Exception as error:
                result = error
            await outbox.put(result)
        inbox.put_nowait(END)

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    await outbox.put(END)
