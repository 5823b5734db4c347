"""'`async with` takes care of the file, whatever happens.'

It closes it, no more. What has been written stays, and looks like a whole file.
"""

import aiofiles

CAUGHT_BY = ["test_an_error_leaves_no_part_of_it", "test_a_cancellation_leaves_no_part_of_it"]
SAYS = "part of it is left on the disk"


async def download(client, url, path):
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        async with aiofiles.open(path, "wb") as file:
            async for chunk in response.aiter_bytes():
                await file.write(chunk)
