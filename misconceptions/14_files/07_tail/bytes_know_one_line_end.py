"""'str.splitlines() splits at all kinds of characters, but for bytes there is only the newline.'

There is the carriage return too: bytes.splitlines() ends a line at every b"\\r".
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_only_a_newline_ends_a_line"]
SAYS = "that of bytes at"


async def tail(path, pause):
    rest = b""
    async with aiofiles.open(path, "rb") as file:
        while True:
            rest += await file.read()
            whole, newline, rest = rest.rpartition(b"\n")
            for line in (whole + newline).splitlines(keepends=True):
                yield line.decode()
            await asyncio.sleep(pause)
