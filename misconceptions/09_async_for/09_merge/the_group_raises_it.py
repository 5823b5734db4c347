"""'The TaskGroup raises the error for me.'

It raises an ExceptionGroup. A consumer that is ready for OSError, as with the stream itself, does not catch that.
"""

import asyncio

CAUGHT_BY = ["test_error_reaches_the_consumer"]
SAYS = "came wrapped"


async def merge(*sources):
    queue = asyncio.Queue()
    end = object()

    async def forward(source):
        async for item in source:
            await queue.put(item)

    async def forward_all():
        try:
            async with asyncio.TaskGroup() as group:
                for source in sources:
                    group.create_task(forward(source))
        finally:
            queue.put_nowait(end)

    task = asyncio.create_task(forward_all())
    try:
        while (item := await queue.get()) is not end:
            yield item
        await task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
