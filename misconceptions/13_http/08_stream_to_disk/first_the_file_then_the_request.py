"""'I open the file first: without it there is no point in asking.'

Opening it for writing empties it. When the server then says 404, the film of yesterday is gone as well.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_the_status_comes_first"]
SAYS = "opening it for writing empties it"


async def download(client, url, path):
    try:
        async with aiofiles.open(path, "wb") as file, client.stream("GET", url) as response:
            response.raise_for_status()
            async for chunk in response.aiter_bytes():
                await file.write(chunk)
    except BaseException:
        await asyncio.to_thread(path.unlink, missing_ok=True)
        raise
