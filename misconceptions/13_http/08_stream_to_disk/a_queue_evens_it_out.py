"""'One task reads and one writes, with a queue between them: neither has to wait for the other.'

Then it is the queue that fills. One with a maxsize makes the reader wait, and that is what keeps the memory flat.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_little_of_it_is_in_memory"]
SAYS = "takes them faster than they are written"


async def download(client, url, path):
    queue = asyncio.Queue()

    async def write():
        async with aiofiles.open(path, "wb") as file:
            while (chunk := await queue.get()) is not None:
                await file.write(chunk)

    async with client.stream("GET", url) as response:
        response.raise_for_status()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(write())
                async for chunk in response.aiter_bytes():
                    await queue.put(chunk)
                await queue.put(None)
        except BaseExceptionGroup as failures:
            await asyncio.to_thread(path.unlink, missing_ok=True)
            raise failures.exceptions[0] from None
        except BaseException:
            await asyncio.to_thread(path.unlink, missing_ok=True)
            raise
