"""'I read all that is new and let splitlines() make lines of it.'

It knows ten characters that end a line. A file knows one, and a text may have the others in it.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_only_a_newline_ends_a_line"]
SAYS = "splits at other characters"


async def tail(path, pause):
    rest = b""
    async with aiofiles.open(path, "rb") as file:
        while True:
            rest += await file.read()
            whole, newline, rest = rest.rpartition(b"\n")
            for line in (whole + newline).decode().splitlines(keepends=True):
                yield line
            await asyncio.sleep(pause)
