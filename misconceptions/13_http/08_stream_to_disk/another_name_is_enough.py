"""'I write to film.part, and rename it when it is complete; so there is never half a film.'

Not under that name. But every download that breaks leaves its part on the disk, until that is full.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_an_error_leaves_no_part_of_it", "test_a_cancellation_leaves_no_part_of_it"]
SAYS = "{'film.part':"


async def download(client, url, path):
    part = path.with_name(path.name + ".part")
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        async with aiofiles.open(part, "wb") as file:
            async for chunk in response.aiter_bytes():
                await file.write(chunk)
    await asyncio.to_thread(part.replace, path)
