"""'Cancelling the task that reads a source closes the source.'

Only while the source itself waits. When the task waits for room in the queue, the source stands at its `yield`.
"""

import asyncio

CAUGHT_BY = ["test_closing_it_closes_all_sources"]
SAYS = "but sources are still open"


async def merge(*sources):
    queue = asyncio.Queue(maxsize=1)
    end = object()

    async def forward(source):
        error = end
        try:
            async for item in source:
                await queue.put((item, None))
        except Exception as failed:
            error = failed
        await queue.put((None, error))

    tasks = [asyncio.create_task(forward(source)) for source in sources]
    try:
        running = len(tasks)
        while running:
            item, error = await queue.get()
            if error is end:
                running -= 1
            elif error is not None:
                raise error
            else:
                yield item
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
