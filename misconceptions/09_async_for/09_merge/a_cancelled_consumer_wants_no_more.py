"""'When the consumer is cancelled it wants no more items, so merge just ends.'

Then the consumer's loop ends as if the sources had, and the consumer goes on: its cancellation is lost.
"""

import asyncio

CAUGHT_BY = ["test_cancelled_consumer_leaves_nothing_behind"]
SAYS = "Was CancelledError caught and not raised again?"


async def merge(*sources):
    queue = asyncio.Queue()

    async def forward(source):
        async for item in source:
            queue.put_nowait((item, None))

    tasks = [asyncio.create_task(forward(source)) for source in sources]
    for task in tasks:
        task.add_done_callback(lambda ended: queue.put_nowait((None, ended)))
    try:
        running = len(tasks)
        while running:
            item, ended = await queue.get()
            if ended is None:
                yield item
            else:
                ended.result()
                running -= 1
    except asyncio.CancelledError:
        return
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
