"""'async for gives one line after the other; at the end I sleep and go on with the next async for.'

At the end of the file there may be half a line, and that is given like any other.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_half_a_line_waits"]
SAYS = "keep it until the rest has come"


async def tail(path, pause):
    async with aiofiles.open(path, encoding="utf-8") as file:
        while True:
            async for line in file:
                yield line
            await asyncio.sleep(pause)
