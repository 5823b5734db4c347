"""'Chunks are small, so I take them all first; a broken line then leaves no file to remove.'

All of them together are the content. It is in memory twice, when they are joined.
"""

import asyncio

CAUGHT_BY = ["test_little_of_it_is_in_memory"]
SAYS = "whoever collects the chunks"


async def download(client, url, path):
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        chunks = [chunk async for chunk in response.aiter_bytes()]
    await asyncio.to_thread(path.write_bytes, b"".join(chunks))
