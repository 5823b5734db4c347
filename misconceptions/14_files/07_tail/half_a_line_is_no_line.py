"""'What has no line end is no line yet, so I sleep and read again.'

The read has moved on behind the half, and the next one begins there: the line comes without its beginning.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_half_a_line_waits"]
SAYS = "belongs to the line"


async def tail(path, pause):
    async with aiofiles.open(path, "rb") as file:
        while True:
            line = await file.readline()
            if line.endswith(b"\n"):
                yield line.decode()
            else:
                await asyncio.sleep(pause)
