"""'If there were no such film the request would raise.'

To httpx a 404 is an answer like any other, and its content is the error page: that is now the film.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_the_status_comes_first"]
SAYS = "Call raise_for_status()"


async def download(client, url, path):
    async with client.stream("GET", url) as response:
        try:
            async with aiofiles.open(path, "wb") as file:
                async for chunk in response.aiter_bytes():
                    await file.write(chunk)
        except BaseException:
            await asyncio.to_thread(path.unlink, missing_ok=True)
            raise
