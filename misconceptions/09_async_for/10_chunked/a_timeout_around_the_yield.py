"""'The time limit is for the batch, so I put it around everything that the batch does.'

A batch is also given inside it, and while the `yield` waits the consumer's code runs: the limit then cancels that.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_slow_consumer_is_not_interrupted"]
SAYS = "open across the `yield`"


async def chunked(source, size, seconds):
    queue = asyncio.Queue()
    end = object()

    async def read():
        async with aclosing(source):
            async for item in source:
                queue.put_nowait(item)

    reader = asyncio.create_task(read())
    reader.add_done_callback(lambda _: queue.put_nowait(end))
    try:
        while True:
            batch = [await queue.get()]
            try:
                async with asyncio.timeout(seconds):
                    while batch[-1] is not end and len(batch) < size:
                        batch.append(await queue.get())
                    if batch[-1] is not end:
                        yield batch
                        continue
            except TimeoutError:
                yield batch
                continue
            if batch[:-1]:
                yield batch[:-1]
            await reader
            return
    finally:
        reader.cancel()
        await asyncio.gather(reader, return_exceptions=True)
