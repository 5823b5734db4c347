"""'I stop the tasks in `except Exception`, for when something goes wrong.'

aclose() raises GeneratorExit at the `yield`, a cancellation CancelledError: neither is an Exception.
"""

import asyncio

CAUGHT_BY = ["test_closing_it_closes_all_sources", "test_cancelled_consumer_leaves_nothing_behind"]
SAYS = "but sources are still open"


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
    except Exception:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise
