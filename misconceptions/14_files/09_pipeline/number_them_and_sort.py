"""'I number the items, keep what is ready in a dict, and put what is next.'

While the first item takes long the dict grows with all that come behind it.
"""

import asyncio

CAUGHT_BY = ["test_stage_4_a_slow_item_does_not_stop_the_others"]
SAYS = "pile up without end"


async def work_in_order(transform, workers, inbox, outbox):
    results, taken, put = {}, 0, 0
    lock = asyncio.Lock()

    async def worker():
        nonlocal taken, put
        while (item := await inbox.get()) is not END:
            number = taken
            taken += 1
            results[number] = await transform(item)
            async with lock:
                while put in results:
                    await outbox.put(results.pop(put))
                    put += 1
        inbox.put_nowait(END)

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    await outbox.put(END)
