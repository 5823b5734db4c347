"""'The file is UTF-8, so I open it as text in UTF-8.'

In text mode the end of the file is the end of the text. Half a character there is an error, not a piece to wait for.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_half_a_line_waits"]
SAYS = "in the middle of a character"


async def tail(path, pause):
    line = ""
    async with aiofiles.open(path, encoding="utf-8") as file:
        while True:
            line += await file.readline()
            if line.endswith("\n"):
                yield line
                line = ""
            else:
                await asyncio.sleep(pause)
