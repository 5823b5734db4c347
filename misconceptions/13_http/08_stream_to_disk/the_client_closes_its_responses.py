"""'The response belongs to the client, which will close it.'

Some day, when it is closed itself. Until then each download that has failed keeps one connection of its pool.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_the_status_comes_first", "test_an_error_leaves_no_part_of_it"]
SAYS = "the response is still open"


async def download(client, url, path):
    response = await client.send(client.build_request("GET", url), stream=True)
    response.raise_for_status()
    try:
        async with aiofiles.open(path, "wb") as file:
            async for chunk in response.aiter_bytes():
                await file.write(chunk)
    except BaseException:
        await asyncio.to_thread(path.unlink, missing_ok=True)
        raise
