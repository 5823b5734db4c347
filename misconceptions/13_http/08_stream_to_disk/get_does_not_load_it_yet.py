"""'client.get() gives me a response, and I write its chunks one by one.'

It gives the response when it has read all of it. What comes in chunks then are slices of what is in memory.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_little_of_it_is_in_memory"]
SAYS = "client.get() and aread() read all of it"


async def download(client, url, path):
    response = await client.get(url)
    response.raise_for_status()
    try:
        async with aiofiles.open(path, "wb") as file:
            async for chunk in response.aiter_bytes(64 * 1024):
                await file.write(chunk)
    except BaseException:
        await asyncio.to_thread(path.unlink, missing_ok=True)
        raise
