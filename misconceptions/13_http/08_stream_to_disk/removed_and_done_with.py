"""'When it fails I remove the file, and then all is in order.'

The caller goes on to a file that is not there, and a task that was cancelled goes on at all.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_an_error_leaves_no_part_of_it", "test_a_cancellation_leaves_no_part_of_it"]
SAYS = "as if all were well"


async def download(client, url, path):
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        try:
            async with aiofiles.open(path, "wb") as file:
                async for chunk in response.aiter_bytes():
                    await file.write(chunk)
        except BaseException:
            await asyncio.to_thread(path.unlink, missing_ok=True)
