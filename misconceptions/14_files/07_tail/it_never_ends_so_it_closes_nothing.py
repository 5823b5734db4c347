"""'The loop never ends, so there is nothing to close behind it.'

The consumer ends it, at the `yield` or at the sleep. Then the file is to be closed, by `async with` or `finally`.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_it_ends_with_its_consumer"]
SAYS = "left open"


async def tail(path, pause):
    file = await aiofiles.open(path, "rb")
    line = b""
    while True:
        line += await file.readline()
        if line.endswith(b"\n"):
            yield line.decode()
            line = b""
        else:
            await asyncio.sleep(pause)
