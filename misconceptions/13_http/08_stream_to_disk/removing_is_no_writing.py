"""'I have written with aiofiles, and the rest of pathlib is quick.'

A disk that is slow to write to is slow to delete on. The cleanup blocks the loop just as a write would.
"""

import aiofiles

CAUGHT_BY = ["test_an_error_leaves_no_part_of_it", "test_a_cancellation_leaves_no_part_of_it"]
SAYS = "os.unlink() blocks the event loop"


async def download(client, url, path):
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        try:
            async with aiofiles.open(path, "wb") as file:
                async for chunk in response.aiter_bytes():
                    await file.write(chunk)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
