"""'I raise the error, and that ends it.'

It ends the generator. The tasks know nothing of that, and read their sources on for nobody.
"""

import asyncio

CAUGHT_BY = ["test_error_reaches_the_consumer", "test_closing_it_closes_all_sources"]
SAYS = "but sources are still open"


async def merge(*sources):
    queue = asyncio.Queue()

    async def forward(source):
        try:
            async for item in source:
                queue.put_nowait((item, None))
        except Exception as error:
            queue.put_nowait((None, error))
        else:
            queue.put_nowait((None, StopAsyncIteration()))

    tasks = [asyncio.create_task(forward(source)) for source in sources]
    running = len(tasks)
    while running:
        item, error = await queue.get()
        if error is None:
            yield item
        elif isinstance(error, StopAsyncIteration):
            running -= 1
        else:
            raise error
