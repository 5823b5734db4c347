"""'Once a second is often enough.'

Whoever follows a file knows what is often enough: that is what `pause` is for.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_the_pause_is_what_was_asked_for"]
SAYS = "so a line written meanwhile"


async def tail(path, pause):
    line = b""
    async with aiofiles.open(path, "rb") as file:
        while True:
            line += await file.readline()
            if line.endswith(b"\n"):
                yield line.decode()
                line = b""
            else:
                await asyncio.sleep(1)
