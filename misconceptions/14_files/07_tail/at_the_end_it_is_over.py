"""'async for over the file gives all lines, also those that are written meanwhile.'

Those that are written before it comes to the end. There it is over.
"""

import aiofiles

CAUGHT_BY = ["test_appended_lines_come"]
SAYS = "tail ended"


async def tail(path, pause):
    async with aiofiles.open(path, "rb") as file:
        async for line in file:
            yield line.decode()
