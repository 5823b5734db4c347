"""'Each transform is awaited, so they run at the same time.'

Each is awaited before the next one begins. It takes several tasks to have several at work.
"""

CAUGHT_BY = ["test_stage_3_workers_work_at_the_same_time"]
SAYS = "up to 3 transforms"


async def work(transform, workers, inbox, outbox):
    while (item := await inbox.get()) is not END:
        await outbox.put(await transform(item))
    await outbox.put(END)
