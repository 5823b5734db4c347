"""'What can go wrong is the network, and a cancellation.'

And the disk: it is full just when the film is large. The OSError comes out of a write, and is no httpx.HTTPError.
"""

import asyncio

import aiofiles
import httpx

CAUGHT_BY = ["test_a_full_disk_leaves_no_part_of_it"]
SAYS = "an OSError, and no httpx.HTTPError"


async def download(client, url, path):
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        try:
            async with aiofiles.open(path, "wb") as file:
                async for chunk in response.aiter_bytes():
                    await file.write(chunk)
        except (httpx.HTTPError, asyncio.CancelledError):
            await asyncio.to_thread(path.unlink, missing_ok=True)
            raise
