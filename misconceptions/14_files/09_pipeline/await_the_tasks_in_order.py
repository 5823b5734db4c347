"""'A queue of tasks keeps the order: I await each in its turn.'

Who awaits the first does not hear that the third has failed, until the first is done.
"""

import asyncio

CAUGHT_BY = ["test_stage_4_a_failure_is_heard_of_at_once"]
SAYS = "Is it awaited behind another one"


async def work_in_order(transform, workers, inbox, outbox):
    free = asyncio.Semaphore(workers)
    tasks = asyncio.Queue()

    async def begin():
        while await free.acquire() and (item := await inbox.get()) is not END:
            tasks.put_nowait(asyncio.create_task(transform(item)))
        tasks.put_nowait(END)

    beginner = asyncio.create_task(begin())
    begun = []
    try:
        while (task := await tasks.get()) is not END:
            begun.append(task)
            await outbox.put(await task)
            free.release()
    finally:
        begun += [tasks.get_nowait() for _ in range(tasks.qsize())]
        begun = [beginner, *(task for task in begun if task is not END)]
        for task in begun:
            task.cancel()
        await asyncio.gather(*begun, return_exceptions=True)
    await outbox.put(END)
