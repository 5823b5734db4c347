"""'Read a line, give it, sleep, read the next one.'

Of a file in which lines come faster than that, it falls behind more and more.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_lines_that_are_there_come_at_once"]
SAYS = "is the sleep in the wrong place"


async def tail(path, pause):
    line = b""
    async with aiofiles.open(path, "rb") as file:
        while True:
            line += await file.readline()
            if line.endswith(b"\n"):
                yield line.decode()
                line = b""
            await asyncio.sleep(pause)
