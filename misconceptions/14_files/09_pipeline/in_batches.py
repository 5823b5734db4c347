"""'I take as many items as there are workers, gather() them, and put the results.'

Each batch lasts as long as its slowest item, and the quick results wait for that.
"""

import asyncio

CAUGHT_BY = ["test_stage_3_workers_work_at_the_same_time"]
SAYS = "one wait for another"


async def work(transform, workers, inbox, outbox):
    more = True
    while more:
        batch = []
        while len(batch) < workers and more:
            item = await inbox.get()
            more = item is not END
            if more:
                batch.append(item)
        for result in await asyncio.gather(*map(transform, batch)):
            await outbox.put(result)
    await outbox.put(END)
