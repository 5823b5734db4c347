"""'The loop with the writes is what may fail, so the try goes around that.'

A write that returns has only filled a buffer. What is in it reaches the disk when the file is closed, and that may fail
as well: `async with aiofiles.open(...)` belongs inside the try.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_a_full_disk_leaves_no_part_of_it"]
SAYS = "it may come only when the file is closed"


async def download(client, url, path):
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        async with aiofiles.open(path, "wb") as file:
            try:
                async for chunk in response.aiter_bytes():
                    await file.write(chunk)
            except BaseException:
                await asyncio.to_thread(path.unlink, missing_ok=True)
                raise
