"""'The file has to be what the server has sent, byte by byte: aiter_raw().'

What is sent may be packed for the way. `Content-Encoding: gzip` belongs to the way, and the film is what it unpacks to.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_what_is_compressed_is_unpacked"]
SAYS = "aiter_raw() gives what came"


async def download(client, url, path):
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        try:
            async with aiofiles.open(path, "wb") as file:
                async for chunk in response.aiter_raw():
                    await file.write(chunk)
        except BaseException:
            await asyncio.to_thread(path.unlink, missing_ok=True)
            raise
