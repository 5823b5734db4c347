"""'If anything goes wrong, `except Exception` removes the file.'

A cancellation is not that: CancelledError is a BaseException, and passes with half a file left behind it.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_a_cancellation_leaves_no_part_of_it"]
SAYS = "CancelledError is no Exception, but a BaseException"


async def download(client, url, path):
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        try:
            async with aiofiles.open(path, "wb") as file:
                async for chunk in response.aiter_bytes():
                    await file.write(chunk)
        except Exception:
            await asyncio.to_thread(path.unlink, missing_ok=True)
            raise
