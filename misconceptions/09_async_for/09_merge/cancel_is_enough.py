"""'I cancel the tasks, so they are gone.'

cancel() asks. The sources begin to clean up at the next turn of the loop, when the consumer already goes on.
"""

import asyncio

CAUGHT_BY = ["test_closing_it_closes_all_sources", "test_cancelled_consumer_leaves_nothing_behind"]
SAYS = "cancel() alone only asks"


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
    finally:
        for task in tasks:
            task.cancel()
